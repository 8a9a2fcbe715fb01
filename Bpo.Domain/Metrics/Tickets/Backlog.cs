using System.Globalization;

namespace Bpo.Domain.Metrics.Tickets;

/// <summary>What is said about open work.</summary>
public enum BacklogMethod
{
    /// <summary>Open at the end: opening + inflow − closed.</summary>
    Closing,

    /// <summary>That in days of work at the period's pace.</summary>
    Days,

    /// <summary>How many of the open are older than so many days.</summary>
    Aged,

    /// <summary>Their share of the open.</summary>
    AgedShare,
}

/// <summary>Open work at the end of the period, and how old it is.</summary>
/// <param name="OlderThanDays">Whole days; for the aged ones only.</param>
/// <param name="LookBackDays">How old an open ticket can be and still be found.</param>
public sealed record Backlog(BacklogMethod Method, int OlderThanDays, int LookBackDays) : Metric
{
    private const string Opening = "opening";
    private const string Inflow = "inflow";
    private const string Closed = "closed";
    private const string Workdays = "workdays";
    private const string Ages = "ageDays";

    public override string Kind => "backlog";

    public override MetricUnit Unit =>
        Method switch
        {
            BacklogMethod.Days => MetricUnit.Days,
            BacklogMethod.AgedShare => MetricUnit.Percent,
            _ => MetricUnit.Count,
        };

    public override Explanation Formula =>
        Explanation.Of($"formula.backlog.{Method}", OlderThanDays.ToString(CultureInfo.InvariantCulture));

    public override IReadOnlyList<string> CountNames =>
        Method is BacklogMethod.Aged or BacklogMethod.AgedShare ? [Ages] : [Opening, Inflow, Closed, Workdays];

    public override bool ReadsContacts => true;

    public override bool UsesCalendarAsClock => true;

    public override (TimeSpan Before, TimeSpan After) Reach => (TimeSpan.FromDays(LookBackDays), TimeSpan.Zero);

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var tickets = Ticket.All(usage).Where(ticket => ticket.IsWork && ticket.CreatedAt < usage.Span.To).ToArray();
        return tickets.Length == 0
            ? []
            : tickets
                .Select(ticket => new CountsAt(
                    ticket.CreatedAt > usage.Span.From ? ticket.CreatedAt : usage.Span.From,
                    ticket.Queue,
                    Count(ticket, usage),
                    ticket.Id
                ))
                .Append(new CountsAt(usage.Span.From, "", Counts.Of((Workdays, WorkdaysOf(usage)))));
    }

    public override Measurement Measure(Counts counts)
    {
        var closing = counts[Opening] + counts[Inflow] - counts[Closed];
        var ages = counts.Histogram(Ages);
        var old = ages.Where(age => age.Edge > OlderThanDays).Sum(age => age.Count);
        return counts.Values.Count == 0
            ? Measurement.Nothing
            : Method switch
            {
                BacklogMethod.Days => new Measurement(closing * counts[Workdays], counts[Closed], 1, counts[Closed]),
                BacklogMethod.Aged => Measurement.Single(old, ages.Sum(age => age.Count)),
                BacklogMethod.AgedShare => Measurement.Percent(old, ages.Sum(age => age.Count)),
                _ => Measurement.Single(closing, counts[Inflow]),
            };
    }

    /// <summary>Ages are of the end of the period, or of the moment up to which anything is known.</summary>
    private static Counts Count(Ticket ticket, MetricUsage usage)
    {
        var (created, solved) = (ticket.CreatedAt, ticket.SolvedAt);
        var isOpen = solved is not { } at || at >= usage.KnownUntil;
        var wasOpen = created < usage.Span.From && (solved is not { } since || since >= usage.Span.From);
        var days = (int)((usage.KnownUntil - created).Ticks / TimeSpan.TicksPerDay);
        return Counts.Of(
            (Opening, wasOpen ? 1 : 0),
            (Inflow, created >= usage.Span.From ? 1 : 0),
            (Closed, solved >= usage.Span.From && !isOpen ? 1 : 0),
            (Counts.Class(Ages, Math.Max(0, days)), isOpen ? 1 : 0)
        );
    }

    private static int WorkdaysOf(MetricUsage usage)
    {
        var days = 0;
        for (
            var day = usage.Zone.DateOf(usage.Span.From);
            usage.Zone.StartOf(day) < usage.Span.To;
            day = day.AddDays(1)
        )
        {
            days += usage.Calendar is not { } calendar || calendar.IsOpenOn(day) ? 1 : 0;
        }

        return days;
    }
}
