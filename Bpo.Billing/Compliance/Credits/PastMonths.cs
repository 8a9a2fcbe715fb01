using Bpo.Billing.Compliance.Judging;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>Looks back from the month of the period.</summary>
internal sealed class PastMonths(DateOnly month, IReadOnlyList<PastResult> history)
{
    /// <summary>The last month of the calendar year, in which the year's balance is struck.</summary>
    public bool IsYearEnd => month.Month == 12;

    public PastResult? Find(string sla, int monthsAgo) =>
        history.FirstOrDefault(past => past.Sla == sla && Age(past) == monthsAgo);

    /// <summary>The results of the last <paramref name="months"/> months before this one.</summary>
    public IEnumerable<PastResult> Within(int months) => history.Where(past => Age(past) >= 1 && Age(past) <= months);

    public IEnumerable<PastResult> Within(string sla, int months) => Within(months).Where(past => past.Sla == sla);

    public IEnumerable<PastResult> EarlierThisYear() =>
        history.Where(past => past.Month.Year == month.Year && Age(past) >= 1);

    public bool Missed(string sla, int monthsAgo) => Find(sla, monthsAgo)?.Attainment == Attainment.Missed;

    private int Age(PastResult past) => RampCalendar.MonthsBetween(past.Month, month);
}
