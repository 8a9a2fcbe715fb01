using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Cuts;

/// <summary>One promise of a month, cut by what a person looks for: when and where it was lost.</summary>
public sealed record PromiseCuts(
    IReadOnlyList<Cut<DateOnly>> Days,
    IReadOnlyList<Cut<string>> Queues,
    IReadOnlyList<Cut<(DayOfWeek Day, int Hour)>> Hours,
    IReadOnlyList<Cut<DateTimeOffset>> Intervals
)
{
    public static readonly PromiseCuts None = new([], [], [], []);

    /// <summary>Minutes of an interval where the clause names none; what contact centres plan by.</summary>
    private const int UsualMinutes = 30;

    public static int MinutesOf(SlaClause clause) =>
        clause.Measure is Measure.Intervals measured ? measured.Minutes : UsualMinutes;

    /// <summary>Every cut is judged by the function of the month, from the cells that fall into it.</summary>
    /// <returns>Nothing for a clause that is measured contact by contact: a repeat may lie in another cut.</returns>
    public static PromiseCuts Of(Cutting cutting)
    {
        if (cutting.Clause.Metric.ReadsContacts)
        {
            return None;
        }

        var zone = cutting.Terms.Zone;
        var ticks = TimeSpan.FromMinutes(MinutesOf(cutting.Clause)).Ticks;
        return new PromiseCuts(
            cutting.By(cell => zone.DateOf(cell.Start)),
            cutting.By(cell => cell.Queue),
            cutting.By(cell => zone.Local(cell.Start) is var local ? (local.DayOfWeek, local.Hour) : default),
            cutting.By(cell => zone.Local(new DateTimeOffset(cell.Start.UtcTicks / ticks * ticks, TimeSpan.Zero)))
        );
    }
}
