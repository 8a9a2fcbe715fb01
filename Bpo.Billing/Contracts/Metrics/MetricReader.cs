using Bpo.Domain.Metrics;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Reads the metric of an SLA with the members of its variant.</summary>
internal static class MetricReader
{
    private static readonly (string Kind, Func<TermsNode, Metric> Read)[] All =
    [
        .. QueueMetrics.Kinds,
        .. HandlingMetrics.Kinds,
        .. SurveyMetrics.Kinds,
        .. OutboundMetrics.Kinds,
        .. WorkforceMetrics.Kinds,
        .. TicketMetrics.Kinds,
        .. QualityMetrics.Kinds,
        .. CountedMetrics.Kinds,
    ];

    private static readonly IReadOnlyDictionary<string, Func<TermsNode, Metric>> Kinds = All.ToDictionary(
        kind => kind.Kind,
        kind => kind.Read,
        StringComparer.Ordinal
    );

    /// <summary>Null when the kind is unknown; the fault is noted.</summary>
    public static Metric? Read(TermsNode node)
    {
        var kind = node.Text("metric");
        if (Kinds.TryGetValue(kind, out var read))
        {
            return read(node);
        }

        if (node.Has("metric"))
        {
            node.Fault("metric", "unknown-word", $"'{kind}' is not one of {string.Join(", ", Kinds.Keys)}.");
        }

        return null;
    }
}
