using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Counts a clause from rollup cells wherever they suffice, and from contacts where they do not.</summary>
internal static class ClauseCounting
{
    public static bool NeedsContacts(Terms terms, SlaClause clause, IReadOnlyList<Exclusion> exclusions) =>
        clause.Metric.ReadsContacts || !CellsSuffice(terms, clause, exclusions);

    public static InstantRange Reach(SlaClause clause, InstantRange span) =>
        new(span.From - clause.Metric.Reach.Before, span.To + clause.Metric.Reach.After);

    public static ClauseCounts Count(Terms terms, Period period, SlaClause clause, MetricSource source)
    {
        var span = terms.Zone.Bounds(period);
        var exclusions = source.Exclusions.Where(exclusion => exclusion.Touches(clause)).ToArray();
        var calendar = clause.Calendar is { } id ? terms.Calendar(id) : null;
        bool IsOpen(DateTimeOffset at) => clause.Metric.UsesCalendarAsClock || calendar is null || calendar.IsOpen(at);
        var usage = new MetricUsage
        {
            Cells =
            [
                .. source.Cells.Where(rollup =>
                    span.Contains(rollup.Key.Start)
                    && IsOf(terms, clause, rollup.Key.Service)
                    && IsOpen(rollup.Key.Start)
                ),
            ],
            Contacts = () =>
                source.Contacts(Reach(clause, span)).Where(contact => IsOf(terms, clause, terms.ServiceOf(contact))),
            Span = span,
            IsOpen = IsOpen,
            Calendar = calendar,
            Other = OtherOf(clause, source.Other),
        };
        return CellsSuffice(terms, clause, exclusions) || clause.Metric.ReadsContacts
            ? Cut(clause.Metric.Read(usage), exclusions)
            : FromContacts(clause.Metric, usage, exclusions);
    }

    private static ClauseCounts Cut(IEnumerable<CountsAt> read, Exclusion[] exclusions)
    {
        var raw = read.ToArray();
        var claimed = raw.ToLookup(part => Array.FindIndex(exclusions, exclusion => exclusion.Covers(part)));
        return new ClauseCounts(
            raw,
            [.. exclusions.Select((exclusion, index) => new Excluded(exclusion, [.. claimed[index]]))]
        );
    }

    /// <summary>Rolls the contacts up by the first exclusion that covers them, with every wait to the second.</summary>
    private static ClauseCounts FromContacts(Metric metric, MetricUsage usage, Exclusion[] exclusions)
    {
        var contacts = usage.Measured().ToArray();
        var claimed = contacts.ToLookup(contact => Array.FindIndex(exclusions, exclusion => exclusion.Covers(contact)));
        return new ClauseCounts(
            Read(contacts),
            [.. exclusions.Select((exclusion, index) => new Excluded(exclusion, Read(claimed[index])))]
        );

        IReadOnlyList<CountsAt> Read(IEnumerable<Contact> some) =>
            [.. metric.Read(usage with { Cells = Rollup.Of(some, static _ => "", exactWaits: true) })];
    }

    private static bool CellsSuffice(Terms terms, SlaClause clause, IReadOnlyList<Exclusion> exclusions) =>
        clause.Metric.WaitThresholds.All(threshold => threshold < 0 || WaitHistogram.CanAnswer(threshold))
        && exclusions.All(exclusion => !exclusion.Touches(clause) || exclusion.FollowsCells)
        && (clause.Calendar is not { } id || terms.Calendar(id) is not { } calendar || FollowsCells(calendar));

    private static bool FollowsCells(ServiceCalendar calendar) =>
        calendar.Weekly.All(hours =>
            hours.From.Ticks % RollupKey.Width.Ticks == 0 && hours.To.Ticks % RollupKey.Width.Ticks == 0
        );

    /// <summary>Records that name no service count for every clause.</summary>
    private static OtherUsage OtherOf(SlaClause clause, OtherUsage other) =>
        clause.Service is not { } service
            ? other
            : other with
            {
                AgentActivity =
                [
                    .. other.AgentActivity.Where(activity =>
                        activity.Service.Length == 0 || activity.Service == service
                    ),
                ],
                Results = [.. other.Results.Where(result => result.Service.Length == 0 || result.Service == service)],
            };

    /// <summary>A clause without a service measures every contact that some service matched; terms without services match all.</summary>
    private static bool IsOf(Terms terms, SlaClause clause, string service) =>
        clause.Service is { } named ? service == named : service.Length > 0 || terms.Services.Count == 0;
}
