using System.Text.Json;
using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain;
using Bpo.Domain.Amounts;

namespace Bpo.Billing.Calculators.Staffing;

/// <summary>
/// Agents for a forecast, interval by interval, keeping nothing. One queue with one skill whose load is steady within the
/// interval; agents who serve several queues at once are beyond both models and are not reckoned.
/// </summary>
public static class StaffingCalculator
{
    /// <returns>The answer of <c>POST /calculators/staffing</c>, or every fault of the request with its pointer.</returns>
    public static Result<StaffingAnswer> Run(JsonElement request) => StaffingRequestReader.Read(request).Map(Answer);

    private static StaffingAnswer Answer(StaffingRequest request)
    {
        var needs = new StaffingNeeds(request.Rule);
        var intervals = request.Intervals.Select(interval => Staff(interval, request.Rule, needs)).ToList();
        decimal Hours(Func<IntervalStaff, int> people) =>
            request.Intervals.Zip(intervals).Sum(pair => (decimal)people(pair.Second) * pair.First.Load.Seconds) / 3600;
        return new StaffingAnswer(
            request.Rule.PatienceSeconds is null ? "erlang-c" : "erlang-a",
            intervals,
            new StaffTotals(
                Plain.Number(request.Intervals.Sum(interval => interval.Load.Contacts)),
                intervals.Max(interval => interval.Agents),
                intervals.Max(interval => interval.Rostered),
                Plain.Number(Hours(interval => interval.Agents)),
                Plain.Number(Hours(interval => interval.Rostered))
            )
        );
    }

    private static IntervalStaff Staff(StaffedInterval interval, StaffingRule rule, StaffingNeeds needs)
    {
        if (interval.Agents is { } given)
        {
            var fares = rule.Performance(interval.Load, given);
            return IntervalStaff.Of(interval, rule, given, fares, StaffingDemand.None);
        }

        var need = needs.Of(interval.Load);
        return IntervalStaff.Of(interval, rule, need.Agents, need.Performance, need.Binding);
    }
}
