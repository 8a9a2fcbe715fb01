using Bpo.Reports.Texts;

namespace Bpo.Reports.Scorecards;

/// <summary>The words of the scorecard table.</summary>
internal sealed record ScorecardTexts
{
    public required string Measure { get; init; }
    public required string Target { get; init; }
    public required string Raw { get; init; }
    public required string Adjusted { get; init; }
    public required string Previous { get; init; }
    public required string Sample { get; init; }
    public required string Status { get; init; }
    public required string Credit { get; init; }

    public static ScorecardTexts For(DocumentLanguage language) => language.Pick(English, Russian, Chinese);

    private static ScorecardTexts English { get; } =
        new()
        {
            Measure = "Service level",
            Target = "Target",
            Raw = "Raw",
            Adjusted = "Adjusted",
            Previous = "Previous",
            Sample = "Sample",
            Status = "Status",
            Credit = "Credit",
        };

    private static ScorecardTexts Russian { get; } =
        new()
        {
            Measure = "Показатель",
            Target = "Цель",
            Raw = "До исключ.",
            Adjusted = "После исключ.",
            Previous = "Ранее",
            Sample = "Выборка",
            Status = "Статус",
            Credit = "Кредит",
        };

    private static ScorecardTexts Chinese { get; } =
        new()
        {
            Measure = "服务水平指标",
            Target = "目标",
            Raw = "原始值",
            Adjusted = "调整后",
            Previous = "上月",
            Sample = "样本量",
            Status = "状态",
            Credit = "抵扣",
        };
}
