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
        !clause.Metric.IsBesideContacts && (clause.Metric.ReadsContacts || !CellsSuffice(terms, clause, exclusions));

    public static InstantRange Reach(SlaClause clause, InstantRange span) =>
        new(
            span.From
                - clause.Metric.Reach.Before
                - (clause.CountsTransfersOnce ? TransferChains.Longest : TimeSpan.Zero),
            span.To + clause.Metric.Reach.After
        );

    /// <summary>How far before the period cells are needed: by rules that judge a window longer than it.</summary>
    public static TimeSpan CellReach(Metric metric) => metric.ReadsContacts ? TimeSpan.Zero : metric.Reach.Before;

    public static ClauseCounts Count(Terms terms, Period period, SlaClause clause, MetricSource source)
    {
        var span = terms.Zone.Bounds(period);
        var since = span.From - CellReach(clause.Metric);
        var exclusions = source.Exclusions.Where(exclusion => exclusion.Touches(clause)).ToArray();
        var calendar = clause.Calendar is { } id ? terms.Calendar(id) : null;
        bool IsOpen(DateTimeOffset at) => clause.Metric.UsesCalendarAsClock || calendar is null || calendar.IsOpen(at);
        var other = ClauseUsage.Of(terms, clause, source);
        var usage = new MetricUsage
        {
            Cells =
            [
                .. source.Cells.Where(rollup =>
                    rollup.Key.Start >= since
                    && rollup.Key.Start < span.To
                    && clause.Measures(rollup.Key.Queue)
                    && IsOf(terms, clause, rollup.Key.Service)
                    && IsOpen(rollup.Key.Start)
                ),
            ],
            Contacts = () => ContactsOf(terms, clause, source, span),
            CountsCallbacks = clause.CountsCallbacks || IsCallbackService(terms, clause),
            Span = span,
            IsOpen = IsOpen,
            Calendar = calendar,
            Other = other,
            Surveyed =
            [
                .. other.Surveys.Where(survey => span.Contains(survey.At)).Select(survey => survey.Kind).Distinct(),
            ],
            Forecasts = ForecastCut.Announced(terms, period, clause, source),
            Zone = terms.Zone,
            KnownUntil = source.KnownUntil ?? span.To,
        };
        return clause.Metric.IsBesideContacts || CellsSuffice(terms, clause, exclusions) || clause.Metric.ReadsContacts
            ? Cut(clause, clause.Metric.Read(usage), exclusions)
            : FromContacts(clause.Metric, usage, exclusions);
    }

    private static ClauseCounts Cut(SlaClause clause, IEnumerable<CountsAt> read, Exclusion[] exclusions) =>
        exclusions.Length == 0 && clause.ForecastVariance is null
            ? new ClauseCounts(QuarterCounts.Of(read), [])
            : Cut(read, exclusions);

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
        // What is no contact is read once, and cut by its place like any other count.
        var beside = Cut(metric.Read(usage with { Cells = [], Contacts = static () => [] }), exclusions);
        return new ClauseCounts(
            [.. Read(contacts), .. beside.Raw],
            [
                .. exclusions.Select(
                    (exclusion, index) =>
                        new Excluded(exclusion, [.. Read(claimed[index]), .. beside.Excluded[index].Counts])
                ),
            ]
        );

        IEnumerable<CountsAt> Read(IEnumerable<Contact> some) =>
            metric.Read(
                usage with
                {
                    Cells = Rollup.Of(some, static _ => "", exactWaits: true),
                    Other = OtherUsage.None,
                }
            );
    }

    private static bool CellsSuffice(Terms terms, SlaClause clause, IReadOnlyList<Exclusion> exclusions) =>
        !clause.CountsTransfersOnce
        && clause.Metric.WaitThresholds.All(threshold => threshold < 0 || WaitHistogram.CanAnswer(threshold))
        && (!clause.Metric.IsWait || new[] { clause.Target, clause.Minimum }.All(IsClassEdge))
        && exclusions.All(exclusion => !exclusion.Touches(clause) || exclusion.FollowsCells)
        && (clause.Calendar is not { } id || terms.Calendar(id) is not { } calendar || FollowsCells(calendar));

    private static bool IsClassEdge(Target? level) =>
        level is null
        || level.Level <= WaitHistogram.FineLimit
        || (
            level.Level <= int.MaxValue
            && level.Level == decimal.Truncate(level.Level)
            && WaitHistogram.CanAnswer((int)level.Level)
        );

    private static bool FollowsCells(ServiceCalendar calendar) =>
        calendar.Weekly.All(hours =>
            hours.From.Ticks % RollupKey.Width.Ticks == 0 && hours.To.Ticks % RollupKey.Width.Ticks == 0
        );

    private static IEnumerable<Contact> ContactsOf(
        Terms terms,
        SlaClause clause,
        MetricSource source,
        InstantRange span
    )
    {
        var contacts = source
            .Contacts(Reach(clause, span))
            .Where(contact => clause.Measures(contact.Queue) && IsOf(terms, clause, terms.ServiceOf(contact)));
        return clause.CountsTransfersOnce ? TransferChains.FirstParts(contacts) : contacts;
    }

    private static bool IsCallbackService(Terms terms, SlaClause clause) =>
        terms.Services.FirstOrDefault(service => service.Id == clause.Service)
            is { Match.Channels: { Count: > 0 } only }
        && only.All(channel => channel == Channel.Callback);

    /// <summary>A clause without a service measures every contact that some service matched; terms without services match all.</summary>
    internal static bool IsOf(Terms terms, SlaClause clause, string service) =>
        clause.Service is { } named ? service == named : service.Length > 0 || terms.Services.Count == 0;
}
