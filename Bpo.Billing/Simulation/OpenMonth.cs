using Bpo.Billing.Compliance;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Simulation;

/// <summary>A month of a simulation while its contacts come in, in any order.</summary>
public sealed class OpenMonth
{
    private readonly InstantRange month;
    private readonly InstantRange billed;
    private readonly InstantRange? need;
    private readonly List<Contact> kept = [];

    internal OpenMonth(
        Period period,
        InstantRange month,
        IReadOnlyList<Rollup> cells,
        IReadOnlyList<AlternativeMonth> sides,
        IReadOnlyList<long> workloads
    )
    {
        (Period, this.month, Cells, Sides, Workloads) = (period, month, cells, sides, workloads);
        billed = new InstantRange(month.From - sides.Max(side => side.LookBack), month.To);
        var needs = sides.Select(side => ContactNeed.Of(side.Terms, period, [])).OfType<InstantRange>().ToList();
        need = needs.Count == 0 ? null : new InstantRange(needs.Min(span => span.From), needs.Max(span => span.To));
    }

    /// <summary>The contacts some alternative asks for: of the month, those its prices look back at, those its promises reach for.</summary>
    public InstantRange Span =>
        need is { } judged
            ? new InstantRange(
                judged.From < billed.From ? judged.From : billed.From,
                judged.To > billed.To ? judged.To : billed.To
            )
            : billed;

    internal Period Period { get; }

    internal IReadOnlyList<Rollup> Cells { get; }

    internal IReadOnlyList<AlternativeMonth> Sides { get; }

    internal IReadOnlyList<long> Workloads { get; }

    internal VolumeFigures Volume { get; private set; } = VolumeFigures.None;

    public void Add(Contact contact)
    {
        if (billed.Contains(contact.EnqueuedAt))
        {
            foreach (var side in Sides)
            {
                side.Add(contact);
            }
        }

        if (month.Contains(contact.EnqueuedAt))
        {
            Volume = Volume.With(contact);
        }

        if (need?.Contains(contact.EnqueuedAt) == true)
        {
            kept.Add(contact);
        }
    }

    internal IEnumerable<Contact> Judged(InstantRange span) => kept.Where(contact => span.Contains(contact.EnqueuedAt));
}
