using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Budgets;

/// <summary>The allowances of all promises of a running month.</summary>
public static class MonthBudgets
{
    /// <summary>Days before the month from which the coming days are expected.</summary>
    public const int LookBackDays = 28;

    /// <param name="source">The rollups of the month and of <see cref="LookBackDays"/> before it, with what is excluded.</param>
    /// <param name="credited">What the month's credits follow from as it stands.</param>
    /// <param name="today">The contract's own date: the day that is not over yet.</param>
    public static IReadOnlyList<ClauseBudget> Of(MetricSource source, CreditInput credited, DateOnly today)
    {
        var month = credited.Period;
        var days = DayByDay(source, credited, new Period(month.From.AddDays(-LookBackDays), today.AddDays(1)));
        var coming = month.Dates().Where(day => day > today).ToList();
        var budgets = new List<ClauseBudget>();
        foreach (var soFar in credited.Results.Where(result => result.Attainment != Attainment.NotMeasured))
        {
            var known = days[soFar.Sla].ToList();
            var standing = BudgetReckoning.Of(
                soFar,
                [.. known.Where(day => day.Day >= month.From)],
                ExpectedVolume.Of([.. known.Where(day => day.Day < today)], coming)
            );
            if (standing is not null)
            {
                budgets.Add(Of(soFar, standing, credited));
            }
        }

        return budgets;
    }

    private static ClauseBudget Of(SlaResult soFar, BudgetStanding standing, CreditInput credited) =>
        new(
            soFar.Sla,
            standing,
            BudgetAlerts.Of(standing),
            CreditOutlook.At(credited, soFar.Sla, soFar.Measured.Value ?? 0),
            CreditOutlook.At(credited, soFar.Sla, standing.End.Expected),
            standing.End.Worst is { } worst ? CreditOutlook.At(credited, soFar.Sla, worst) : null
        );

    /// <summary>By day only what cells can answer; a repeat may come days later.</summary>
    private static ILookup<string, LossOfDay> DayByDay(MetricSource source, CreditInput credited, Period span)
    {
        var terms = credited.Terms with
        {
            Slas = [.. credited.Terms.Slas.Where(clause => !clause.Metric.ReadsContacts)],
        };
        var cells = source.Cells.ToLookup(cell => terms.Zone.DateOf(cell.Key.Start));
        return span.Dates()
            .SelectMany(day =>
                SlaResults
                    .Of(
                        terms,
                        new Period(day, day.AddDays(1)),
                        source with
                        {
                            Cells = [.. cells[day]],
                        },
                        credited.ServiceStart
                    )
                    .Select(result =>
                        (
                            result.Sla,
                            Loss: new LossOfDay(
                                day,
                                Allowance.Lost(result.Target, result.Measured) ?? 0,
                                result.Measured.Denominator
                            )
                        )
                    )
            )
            .ToLookup(entry => entry.Sla, entry => entry.Loss, StringComparer.Ordinal);
    }
}
