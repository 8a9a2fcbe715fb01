using Bpo.Billing.Persistence;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Reports.Scorecards;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Scorecards;

/// <summary>Stored results as the rows a client reads, in invoice and review alike.</summary>
public static class ScorecardRows
{
    /// <summary>From here on most of the allowance is used.</summary>
    private const decimal NearlyUsed = 0.9m;

    /// <param name="previous">The month before; empty when there is none.</param>
    public static IReadOnlyList<ScorecardRow> Of(
        IReadOnlyList<SlaRecord> records,
        IReadOnlyList<SlaRecord> previous,
        string language
    ) => [.. records.Select(record => Row(record, previous.FirstOrDefault(row => row.Sla == record.Sla), language))];

    private static ScorecardRow Row(SlaRecord record, SlaRecord? previous, string language)
    {
        var texts = DocumentTexts.In(language);
        var result = StoredJson.Read<SlaResult>(record.Result);
        return new ScorecardRow
        {
            Name = $"{texts.Find($"metric.{result.Metric}", result.Metric)} ({record.Sla})",
            Formula = result.Formula.Say(language),
            Target = new MeasureTarget(
                new MeasuredValue(result.Target.Level, UnitOf(result.Unit)),
                result.Target.IsFloor
            ),
            Raw = Value(result.Raw, result.Unit),
            Adjusted = Value(result.Adjusted, result.Unit),
            Previous = previous is null
                ? null
                : Value(StoredJson.Read<SlaResult>(previous.Result).Adjusted, result.Unit),
            Sample = decimal.ToInt64(result.Adjusted.Sample ?? 0),
            Status = StatusOf(result),
            Credit = CreditOf(record),
            Clause = result.Clause,
            Explanation = Reading(record, result, language),
        };
    }

    public static MeasureUnit UnitOf(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Percent => MeasureUnit.Percent,
            MetricUnit.Seconds => MeasureUnit.Seconds,
            MetricUnit.Score => MeasureUnit.Score,
            _ => MeasureUnit.Count,
        };

    private static MeasuredValue? Value(Measurement measured, MetricUnit unit) =>
        measured.Value is { } value ? new MeasuredValue(value, UnitOf(unit)) : null;

    private static ResultStatus StatusOf(SlaResult result) =>
        result.Attainment switch
        {
            Attainment.Missed => ResultStatus.Missed,
            Attainment.NotMeasured => ResultStatus.NotMeasured,
            _ => IsNarrow(result) ? ResultStatus.AtRisk : ResultStatus.OnTarget,
        };

    /// <summary>Kept, but most of what the target allows is used up.</summary>
    private static bool IsNarrow(SlaResult result)
    {
        if (result.Measured.Value is not { } value || result.Target.Level == 0)
        {
            return false;
        }

        var isShare = result.Unit == MetricUnit.Percent && result.Target.IsFloor && result.Target.Level < 100;
        return isShare
            ? 100 - value >= (100 - result.Target.Level) * NearlyUsed
            : !result.Target.IsFloor && value >= result.Target.Level * NearlyUsed;
    }

    private static decimal? CreditOf(SlaRecord record)
    {
        var credit = Money.OfMinor(record.CreditMinor, Currency.Of(record.CurrencyCode));
        return credit.IsZero && record.CreditSteps == "[]" ? null : -credit.Amount;
    }

    private static string? Reading(SlaRecord record, SlaResult result, string language)
    {
        if (result.NotMeasured is { } reason)
        {
            return reason.Say(language);
        }

        var steps = StoredJson
            .Read<IReadOnlyList<SlaCredit>>(record.CreditSteps)
            .SelectMany(credit => credit.Steps)
            .Select(step => step.Explanation.Say(language))
            .ToList();
        return steps.Count > 0 ? string.Join(" · ", steps) : null;
    }
}
