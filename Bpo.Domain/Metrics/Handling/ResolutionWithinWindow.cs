using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>
/// First-contact resolution without a flag: a contact was resolved when the same matter did not come back within the
/// window. Counted by contact, or by issue (a chain of contacts whose gaps stay within the window).
/// </summary>
public sealed record ResolutionWithinWindow : Metric
{
    private const string Answered = "answered";
    private const string Resolved = "resolved";
    private const string Unlinked = "unlinked";

    /// <summary>Made once: a busy month places one of them for each of its contacts.</summary>
    private static readonly Counts StayedAway = Counts.Of((Answered, 1), (Resolved, 1));
    private static readonly Counts CameBack = Counts.Of((Answered, 1));
    private static readonly Counts NotLinked = Counts.Of((Unlinked, 1));

    public required TimeSpan Window { get; init; }

    public RepeatKey Key { get; init; }

    public bool ByIssue { get; init; }

    public override string Kind => "first-contact-resolution";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            $"formula.first-contact-resolution.{(ByIssue ? "Issue" : "Window")}",
            (Window.Ticks / TimeSpan.TicksPerHour).ToString(CultureInfo.InvariantCulture)
        );

    public override IReadOnlyList<string> CountNames => [Answered, Resolved, Unlinked];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Resolved, Answered)];

    public override (TimeSpan Before, TimeSpan After) Reach => (ByIssue ? Window : TimeSpan.Zero, Window);

    public override bool ReadsContacts => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var unlinked = usage
            .Measured()
            .Where(contact => contact.IsInbound && contact.IsAnswered && contact.Customer.Length == 0)
            .Select(contact => Place(contact, NotLinked));
        return Repeats
            .ByMatter(usage.Contacts(), Key)
            .SelectMany(matter => ByIssue ? Issues(matter, usage) : Contacts(matter, usage))
            .Concat(unlinked);
    }

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Resolved], counts[Answered]);

    private IEnumerable<CountsAt> Contacts(ArraySegment<Contact> matter, MetricUsage usage) =>
        matter
            .Select(
                (contact, index) => (contact, cameBack: index + 1 < matter.Count && Near(contact, matter[index + 1]))
            )
            .Where(pair => pair.contact.IsAnswered && usage.Covers(pair.contact))
            .Select(pair => Place(pair.contact, pair.cameBack ? CameBack : StayedAway));

    /// <summary>An issue belongs to the period in which it was first raised.</summary>
    private IEnumerable<CountsAt> Issues(ArraySegment<Contact> matter, MetricUsage usage) =>
        matter
            .Select(
                (contact, index) =>
                    (
                        contact,
                        opens: index == 0 || !Near(matter[index - 1], contact),
                        cameBack: index + 1 < matter.Count && Near(contact, matter[index + 1])
                    )
            )
            .Where(link => link.opens && usage.Covers(link.contact))
            .Select(link => Place(link.contact, link.cameBack ? CameBack : StayedAway));

    private bool Near(Contact earlier, Contact later) => later.EnqueuedAt - earlier.EnqueuedAt <= Window;

    private static CountsAt Place(Contact contact, Counts counts) =>
        new(contact.EnqueuedAt, contact.Queue, counts, contact.Id);
}
