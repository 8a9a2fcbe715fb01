using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Clocks;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Ticket clocks, in the mean unless a threshold asks for a share; the clause's calendar is the clock, so that closed hours do not count.</summary>
internal static class ClockMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("first-response-time", node => Read(node, Milestone.FirstReply)),
            ("resolution-time", node => Read(node, Milestone.Resolved)),
        ];

    private static readonly IReadOnlyDictionary<string, bool> Methods = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["mean"] = false,
        ["within"] = true,
    };

    private static readonly MetricUnit[] Spans =
    [
        MetricUnit.Seconds,
        MetricUnit.Minutes,
        MetricUnit.Hours,
        MetricUnit.Days,
    ];

    private static ElapsedTime Read(TermsNode node, Milestone milestone)
    {
        var isShare = node.OptionalWord("method", Methods) ?? node.Has("thresholdSeconds");
        var unit = isShare ? null : node.OptionalWord("unit", SlaWords.Units);
        return new ElapsedTime
        {
            Milestone = milestone,
            WithinSeconds = isShare ? node.Integer("thresholdSeconds") : null,
            MeanUnit = unit is { } given && Spans.Contains(given) ? given : MetricUnit.Seconds,
        };
    }
}
