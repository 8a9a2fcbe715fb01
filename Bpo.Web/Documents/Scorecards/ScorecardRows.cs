using Bpo.Billing.Persistence;
using Bpo.Billing.Reviews;
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

    public static IReadOnlyList<ScorecardRow> Of(
        IReadOnlyList<SlaRecord> records,
        IReadOnlyDictionary<string, string> serviceNames,
        string language
    )
    {
        var results = records.Select(record => StoredJson.Read<SlaResult>(record.Result)).ToList();
        var names = new SlaNames(results, serviceNames, DocumentTexts.In(language));
        return
        [
            .. records.Zip(
                results,
                (record, result) =>
                    Row(
                        result,
                        previous: null,
                        names,
                        record.CreditMinor,
                        Currency.Of(record.CurrencyCode),
                        StoredJson.Read<IReadOnlyList<SlaCredit>>(record.CreditSteps),
                        language
                    )
            ),
        ];
    }

    public static ScorecardRow Of(ReviewedLevel level, SlaNames names, CreditStatement credits, string language) =>
        Row(
            level.Result,
            level.Previous,
            names,
            level.CreditMinor,
            credits.Total.Currency,
            [.. credits.Credits.Where(credit => credit.Sla == level.Result.Sla)],
            language
        );

    private static ScorecardRow Row(
        SlaResult result,
        SlaResult? previous,
        SlaNames names,
        long creditMinor,
        Currency currency,
        IReadOnlyList<SlaCredit> credits,
        string language
    ) =>
        new()
        {
            Name = names[result.Sla],
            Formula = result.Formula.Say(language),
            Target = new MeasureTarget(
                new MeasuredValue(result.Target.Level, UnitOf(result.ComparedUnit())),
                result.Target.IsFloor
            ),
            Raw = Value(result.Raw, result.Unit),
            Adjusted = Value(result.Adjusted, result.Unit),
            Previous = previous is null ? null : Value(previous.Adjusted, result.Unit),
            Sample = decimal.ToInt64(result.Adjusted.Sample ?? 0),
            Status = StatusOf(result),
            Credit = credits.Count == 0 ? null : -Money.OfMinor(creditMinor, currency).Amount,
            Clause = DocumentTexts.In(language).Cite(result.Clause),
            Explanation = Reading(
                result,
                credits,
                new PrintedSayings(language, currency),
                DocumentTexts.In(language)["stop"]
            ),
        };

    private static string Sentence(string said, string stop) =>
        said.EndsWith(stop, StringComparison.Ordinal) ? said : said + stop;

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

        var isShare = result.ComparedUnit() == MetricUnit.Percent && result.Target.IsFloor && result.Target.Level < 100;
        return isShare
            ? 100 - value >= (100 - result.Target.Level) * NearlyUsed
            : !result.Target.IsFloor && value >= result.Target.Level * NearlyUsed;
    }

    private static string? Reading(
        SlaResult result,
        IReadOnlyList<SlaCredit> credits,
        PrintedSayings sayings,
        string stop
    )
    {
        if (result.NotMeasured is { } reason)
        {
            return sayings.Say(reason);
        }

        IReadOnlyList<string> steps =
        [
            .. result.EachInterval is { } levels
                ? [sayings.Say(levels.Explain(result.Measured, result.Unit))]
                : Array.Empty<string>(),
            .. credits.SelectMany(credit => credit.Steps).Select(step => sayings.Say(step.Explanation)),
        ];
        return steps.Count > 0 ? string.Join(" ", steps.Select(step => Sentence(step, stop))) : null;
    }
}
