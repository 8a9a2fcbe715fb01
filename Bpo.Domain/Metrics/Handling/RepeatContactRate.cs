using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>The share of inbound contacts whose matter had been raised within the window before.</summary>
public sealed record RepeatContactRate(TimeSpan Window, RepeatKey Key) : Metric
{
    private const string Repeated = "repeated";
    private const string Linked = "contacts";

    public override string Kind => "repeat-contact-rate";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override Explanation Formula =>
        Explanation.Of(
            "formula.repeat-contact-rate",
            (Window.Ticks / TimeSpan.TicksPerHour).ToString(CultureInfo.InvariantCulture)
        );

    public override IReadOnlyList<string> CountNames => [Repeated, Linked];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [(Repeated, Linked)];

    public override (TimeSpan Before, TimeSpan After) Reach => (Window, TimeSpan.Zero);

    public override bool ReadsContacts => true;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        Repeats.ByMatter(usage.Contacts(), Key).SelectMany(matter => Count(matter, usage));

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Repeated], counts[Linked]);

    private IEnumerable<CountsAt> Count(ArraySegment<Contact> matter, MetricUsage usage) =>
        matter
            .Select((contact, index) => (contact, isRepeat: index > 0 && IsNear(matter[index - 1], contact)))
            .Where(link => usage.Covers(link.contact))
            .Select(link => new CountsAt(
                link.contact.EnqueuedAt,
                link.contact.Queue,
                Counts.Of((Linked, 1), (Repeated, link.isRepeat ? 1 : 0)),
                link.contact.Id
            ));

    private bool IsNear(Contact earlier, Contact later) => later.EnqueuedAt - earlier.EnqueuedAt <= Window;
}
