using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Clocks;
using Bpo.Domain.Metrics.Handling;
using Bpo.Domain.Metrics.Tickets;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Ticket clocks, in the mean unless a threshold asks for a share; the clause's calendar is the clock, so that closed hours do not count.</summary>
internal static class TicketMetrics
{
    private const int LookBackDays = 365;

    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            (
                "first-response-time",
                node => Clocked(node, new ElapsedTime { Milestone = Milestone.FirstReply, PausedIn = Pauses(node) })
            ),
            (
                "resolution-time",
                node =>
                    Clocked(
                        node,
                        new ElapsedTime
                        {
                            Milestone = node.OptionalWord("until", Ends) ?? Milestone.Resolved,
                            PausedIn = Pauses(node),
                        }
                    )
            ),
            ("next-reply-time", node => Clocked(node, new ReplyGap(IsUpdate: false))),
            ("periodic-update", node => Clocked(node, new ReplyGap(IsUpdate: true))),
            ("callback-time", node => Clocked(node, new CallbackTime())),
            (
                "ticket-sla",
                node => new TicketTargets(
                    node.OptionalWord("milestone", Milestones) ?? Milestone.Resolved,
                    node.OptionalInteger("thresholdSeconds"),
                    Pauses(node)
                )
            ),
            ("reopen-rate", _ => new ReopenRate()),
            ("backlog", ReadBacklog),
        ];

    private static readonly IReadOnlyDictionary<string, bool> Methods = Words(("mean", false), ("within", true));

    private static readonly IReadOnlyDictionary<string, Milestone> Ends = Words(
        ("last-solved", Milestone.Resolved),
        ("first-solved", Milestone.FirstResolved)
    );

    private static readonly IReadOnlyDictionary<string, Milestone> Milestones = Words(
        ("first-reply", Milestone.FirstReply),
        ("first-solved", Milestone.FirstResolved),
        ("last-solved", Milestone.Resolved)
    );

    private static readonly IReadOnlyDictionary<string, TicketStatus> Statuses = Words(
        ("new", TicketStatus.New),
        ("open", TicketStatus.Open),
        ("pending", TicketStatus.Pending),
        ("hold", TicketStatus.Hold)
    );

    private static readonly IReadOnlyDictionary<string, BacklogMethod> BacklogMethods = Words(
        ("closing", BacklogMethod.Closing),
        ("days", BacklogMethod.Days),
        ("aged", BacklogMethod.Aged),
        ("aged-share", BacklogMethod.AgedShare)
    );

    private static readonly MetricUnit[] Spans =
    [
        MetricUnit.Seconds,
        MetricUnit.Minutes,
        MetricUnit.Hours,
        MetricUnit.Days,
    ];

    private static ClockMetric Clocked(TermsNode node, ClockMetric clock)
    {
        var isShare = node.OptionalWord("method", Methods) ?? node.Has("thresholdSeconds");
        var unit = isShare ? null : node.OptionalWord("unit", SlaWords.Units);
        return clock with
        {
            WithinSeconds = isShare ? node.Integer("thresholdSeconds") : null,
            MeanUnit = unit is { } given && Spans.Contains(given) ? given : MetricUnit.Seconds,
        };
    }

    private static Backlog ReadBacklog(TermsNode node)
    {
        var method = node.OptionalWord("method", BacklogMethods) ?? BacklogMethod.Closing;
        var isAged = method is BacklogMethod.Aged or BacklogMethod.AgedShare;
        return new Backlog(
            method,
            isAged ? node.Integer("olderThanDays") : 0,
            node.OptionalInteger("lookBackDays", minimum: 1) ?? LookBackDays
        );
    }

    /// <summary>Statuses in which the clock stands still.</summary>
    private static IReadOnlyList<TicketStatus> Pauses(TermsNode node)
    {
        var words = node.Texts("pausedIn");
        foreach (var (word, index) in words.Select((word, index) => (word, index)))
        {
            if (!Statuses.ContainsKey(word))
            {
                node.Fault(
                    $"pausedIn/{index}",
                    "unknown-word",
                    $"'{word}' is not one of {string.Join(", ", Statuses.Keys)}."
                );
            }
        }

        return [.. words.Where(Statuses.ContainsKey).Select(word => Statuses[word])];
    }

    private static Dictionary<string, T> Words<T>(params IEnumerable<(string Word, T Value)> words) =>
        words.ToDictionary(each => each.Word, each => each.Value, StringComparer.Ordinal);
}
