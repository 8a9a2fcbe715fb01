using Bpo.Billing.Staffing;
using Bpo.Domain.Amounts;

namespace Bpo.Billing.Calculators.Staffing;

/// <summary>What <c>POST /calculators/staffing</c> answers; shares in percent, numbers as decimal strings.</summary>
/// <param name="Model"><c>erlang-c</c> or <c>erlang-a</c>.</param>
public sealed record StaffingAnswer(string Model, IReadOnlyList<IntervalStaff> Intervals, StaffTotals Totals);

/// <param name="Agents">At their places and ready.</param>
/// <param name="Rostered">On the roster, so that shrinkage leaves that many.</param>
/// <param name="WaitSeconds">Average wait of all contacts; null where the queue grows without end.</param>
/// <param name="Binding"><c>service-level</c> or <c>occupancy</c>, the demand the last agent is needed for; null where agents were given or nobody calls.</param>
public sealed record IntervalStaff(
    string? From,
    string Contacts,
    string AhtSeconds,
    string Erlangs,
    int Agents,
    int Rostered,
    string AnsweredPercent,
    string WaitingPercent,
    string? WaitSeconds,
    string OccupancyPercent,
    string AbandonedPercent,
    string? Binding
)
{
    /// <summary>Digits after the point; the models themselves are no more exact than their inputs.</summary>
    private const int Digits = 10;

    internal static IntervalStaff Of(
        StaffedInterval interval,
        StaffingRule rule,
        int agents,
        QueuePerformance performance,
        StaffingDemand binding
    ) =>
        new(
            interval.From,
            Plain.Number(interval.Load.Contacts),
            Plain.Number(interval.Load.AhtSeconds),
            Written(interval.Load.Erlangs),
            agents,
            rule.Rostered(agents),
            Written(performance.Answered * 100),
            Written(performance.Waiting * 100),
            performance.WaitSeconds is { } wait ? Written(wait) : null,
            Written(performance.Occupancy * 100),
            Written(performance.Abandoned * 100),
            binding switch
            {
                StaffingDemand.ServiceLevel => "service-level",
                StaffingDemand.Occupancy => "occupancy",
                _ => null,
            }
        );

    private static string Written(decimal number) => Plain.Number(decimal.Round(number, Digits));
}

/// <param name="AgentHours">Hours at the desk over all intervals.</param>
/// <param name="RosteredHours">Paid hours over all intervals.</param>
public sealed record StaffTotals(
    string Contacts,
    int PeakAgents,
    int PeakRostered,
    string AgentHours,
    string RosteredHours
);
