using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Counted;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Measures whose counts are kept outside of contact records.</summary>
internal static class CountedMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            Share("qa-score", ["score"], ["maxScore"]),
            Share("ticket-sla", ["inTarget"], ["inTarget", "late", "overdue"]),
            Share("containment", ["resolved"], ["started"]),
            Share("staffing-fulfilment", ["staffed"], ["required"]),
            Share("coverage", ["staffed"], ["contracted"]),
            Share("availability", ["scheduled", "-unavailable", "excused"], ["scheduled"]),
            Share("report-timeliness", ["onTime"], ["due"]),
            Share("invoice-accuracy", ["correct"], ["lines"]),
            ("forecast-accuracy", _ => new ForecastAccuracy()),
            ("backlog", node => new Backlog(node.OptionalWord("method", BacklogMethods) ?? false)),
            (
                "attrition",
                node => new Attrition(
                    node.Word("over", Headcounts),
                    node.OptionalWord("annualised", Annualisations) ?? Annualisation.None
                )
            ),
        ];

    private static readonly IReadOnlyDictionary<string, bool> BacklogMethods = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["closing"] = false,
        ["days"] = true,
    };

    private static readonly IReadOnlyDictionary<string, bool> Headcounts = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["average"] = false,
        ["opening"] = true,
    };

    private static readonly IReadOnlyDictionary<string, Annualisation> Annualisations = new Dictionary<
        string,
        Annualisation
    >(StringComparer.Ordinal)
    {
        ["none"] = Annualisation.None,
        ["simple"] = Annualisation.Simple,
        ["compound"] = Annualisation.Compound,
    };

    private static (string Kind, Func<TermsNode, Metric> Read) Share(string kind, string[] part, string[] whole)
    {
        var metric = new CountedRatio(kind, MetricUnit.Percent, part, whole);
        return (kind, _ => metric);
    }
}
