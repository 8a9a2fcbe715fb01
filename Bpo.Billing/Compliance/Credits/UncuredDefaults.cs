using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>
/// Follows defaults whose cure failed, week by week, until a week or a whole month meets the level or the most weeks are
/// reached. While one runs, a further miss of the level opens no second one.
/// </summary>
/// <remarks>
/// A week is judged as a whole, so that a started one counts in full, and belongs to the month it ends in, so that a month is
/// complete when it is. A week in which nothing is measured costs nothing and restores nothing.
/// </remarks>
internal sealed class UncuredDefaults(
    Terms terms,
    Period month,
    IReadOnlyList<PastResult> history,
    Func<SlaClause, Period, Attainment> judge
)
{
    private const int DaysOfWeek = 7;

    /// <summary>A longer chain of misses is a matter for the clause on chronic failure.</summary>
    private const int MostMonths = 24;

    public IReadOnlyList<UncuredDefault> All() =>
        terms.Credits.Cure is { Penalty: { } penalty } cure
            ?
            [
                .. Followed(terms)
                    .Select(clause => Of(clause, cure.Days, penalty.MostWeeks))
                    .OfType<UncuredDefault>()
                    .Where(found => found.Weeks > 0),
            ]
            : [];

    /// <summary>The day from which rollup cells are needed to follow them; null when there is nothing to follow.</summary>
    public static DateOnly? NeededFrom(Terms terms, Period month, IReadOnlyList<PastResult> history) =>
        terms.Credits.Cure?.Penalty is null
            ? null
            : Followed(terms)
                .Select(clause => Chain(month, history, clause.Id).FirstOrDefault()?.Month.AddMonths(1))
                .Min();

    /// <summary>Levels that read single contacts, or nothing of contacts, are not restored by a week of them.</summary>
    private static IEnumerable<SlaClause> Followed(Terms terms) =>
        terms.Slas.Where(clause =>
            clause.Metric is { ReadsContacts: false, IsBesideContacts: false }
            && terms.Credits.Rules.Any(rule => rule.Sla == clause.Id)
        );

    /// <summary>The months before this one that did not meet the level, oldest first, back to the last that did.</summary>
    private static IEnumerable<PastResult> Chain(Period month, IReadOnlyList<PastResult> history, string sla)
    {
        var past = new PastMonths(month.From, history);
        return Enumerable
            .Range(1, MostMonths)
            .Select(ago => past.Find(sla, ago))
            .TakeWhile(result => result is { Attainment: not Attainment.Met })
            .Select(result => result!)
            .Reverse();
    }

    private UncuredDefault? Of(SlaClause clause, int cureDays, int mostWeeks)
    {
        var runsUntil = DateOnly.MinValue;
        UncuredDefault? running = null;
        foreach (var missed in Chain(month, history, clause.Id))
        {
            var end = missed.Month.AddMonths(1);
            if (end > runsUntil && DefaultTest.Was(missed, clause, new PastMonths(missed.Month, history)))
            {
                (running, runsUntil) = Follow(clause, missed.Month, end, cureDays, mostWeeks);
            }
        }

        return running;
    }

    /// <returns>The weeks it costs, and the day on which it has ended; the last of all days while it runs.</returns>
    private (UncuredDefault? Default, DateOnly Until) Follow(
        SlaClause clause,
        DateOnly since,
        DateOnly end,
        int cureDays,
        int mostWeeks
    )
    {
        var cure = new Period(end, end.AddDays(cureDays));
        if (cure.To > month.To)
        {
            return (null, DateOnly.MaxValue);
        }

        if (judge(clause, cure) == Attainment.Met)
        {
            return (null, cure.To);
        }

        var (earlier, own) = (0, 0);
        for (
            var week = new Period(cure.To, cure.To.AddDays(DaysOfWeek));
            week.To <= month.To;
            week = new Period(week.To, week.To.AddDays(DaysOfWeek))
        )
        {
            var attained = judge(clause, week);
            if (attained == Attainment.Missed)
            {
                (earlier, own) = week.To > month.From ? (earlier, own + 1) : (earlier + 1, own);
            }

            if (attained == Attainment.Met || earlier + own == mostWeeks)
            {
                return (new UncuredDefault(clause.Id, since, earlier, own), week.To);
            }
        }

        return (new UncuredDefault(clause.Id, since, earlier, own), DateOnly.MaxValue);
    }
}
