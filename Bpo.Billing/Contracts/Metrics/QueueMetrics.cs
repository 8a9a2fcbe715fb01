using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Queues;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Service level, abandonment and waits.</summary>
internal static class QueueMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("service-level", ReadServiceLevel),
            ("abandonment-rate", ReadAbandonment),
            ("average-speed-of-answer", ReadSpeedOfAnswer),
            ("wait-percentile", ReadPercentile),
            ("longest-wait", node => new LongestWait(node.OptionalWord("over", Denominators) ?? true)),
            ("blocked-rate", _ => new BlockedRate()),
        ];

    private static readonly IReadOnlyDictionary<string, ServiceLevelFormula> Formulas = new Dictionary<
        string,
        ServiceLevelFormula
    >(StringComparer.Ordinal)
    {
        ["offered"] = ServiceLevelFormula.Offered,
        ["answered"] = ServiceLevelFormula.Answered,
        ["ignore-abandons-in-time"] = ServiceLevelFormula.IgnoreAbandonsInTime,
        ["abandons-in-time-as-success"] = ServiceLevelFormula.AbandonsInTimeAsSuccess,
        ["exclude-short-abandons"] = ServiceLevelFormula.ExcludeShortAbandons,
        ["short-abandons-as-success"] = ServiceLevelFormula.ShortAbandonsAsSuccess,
        ["with-flow-outs"] = ServiceLevelFormula.WithFlowOuts,
        ["removed-in-time"] = ServiceLevelFormula.RemovedInTime,
        ["not-late"] = ServiceLevelFormula.NotLate,
    };

    private static readonly IReadOnlyDictionary<string, AbandonmentFormula> AbandonmentFormulas = new Dictionary<
        string,
        AbandonmentFormula
    >(StringComparer.Ordinal)
    {
        ["offered"] = AbandonmentFormula.Offered,
        ["exclude-short-abandons"] = AbandonmentFormula.ExcludeShortAbandons,
        ["short-abandons-as-success"] = AbandonmentFormula.ShortAbandonsAsSuccess,
        ["with-flow-outs"] = AbandonmentFormula.WithFlowOuts,
    };

    private static readonly IReadOnlyDictionary<string, bool> Comparators = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["within-or-equal"] = true,
        ["within"] = false,
    };

    private static readonly IReadOnlyDictionary<string, bool> Clocks = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["queue-entry"] = false,
        ["after-announcement"] = true,
    };

    private static readonly IReadOnlyDictionary<string, bool> Denominators = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["answered"] = false,
        ["offered"] = true,
    };

    private static ServiceLevel ReadServiceLevel(TermsNode node) =>
        new()
        {
            ThresholdSeconds = node.Integer("thresholdSeconds"),
            Inclusive = node.OptionalWord("comparator", Comparators) ?? true,
            Formulation = node.OptionalWord("formula", Formulas) ?? ServiceLevelFormula.Offered,
            ShortAbandonSeconds = node.OptionalInteger("shortAbandonSeconds") ?? ShortAbandonSeconds,
            Clock = ReadClock(node),
        };

    /// <summary>What the field means by a short abandon where the contract gives no number.</summary>
    private const int ShortAbandonSeconds = 5;

    /// <summary>Seconds of a short abandon given without a formula can only mean that short abandons are left out.</summary>
    private static AbandonmentRate ReadAbandonment(TermsNode node)
    {
        var shortSeconds = node.OptionalInteger("shortAbandonSeconds");
        return new AbandonmentRate
        {
            Formulation =
                node.OptionalWord("formula", AbandonmentFormulas)
                ?? (shortSeconds is null ? AbandonmentFormula.Offered : AbandonmentFormula.ExcludeShortAbandons),
            ShortAbandonSeconds = shortSeconds ?? ShortAbandonSeconds,
            Clock = ReadClock(node),
        };
    }

    private static AverageSpeedOfAnswer ReadSpeedOfAnswer(TermsNode node) =>
        new() { OverOffered = node.OptionalWord("over", Denominators) ?? false, Clock = ReadClock(node) };

    private static WaitPercentile ReadPercentile(TermsNode node)
    {
        var percentile = node.Percent("percentile");
        if (node.Has("percentile") && percentile == 0)
        {
            node.Fault("percentile", "percentage", "A percentile is above 0.");
        }

        return new WaitPercentile(percentile, node.OptionalWord("over", Denominators) ?? false);
    }

    private static WaitClock ReadClock(TermsNode node)
    {
        var isAfter = node.OptionalWord("clock", Clocks) ?? false;
        var announcement = node.OptionalInteger("announcementSeconds");
        if (announcement is not null && !isAfter)
        {
            node.Fault("announcementSeconds", "rule", "An announcement counts only with the clock after-announcement.");
        }

        return isAfter ? new WaitClock(AfterAnnouncement: true, announcement ?? 0) : WaitClock.QueueEntry;
    }
}
