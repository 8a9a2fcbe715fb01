using Bpo.Billing.Staffing;
using Bpo.Domain;

namespace Bpo.Billing.Runs.Staffing;

/// <summary>What nobody can be staffed for, member by member.</summary>
internal static class WishFaults
{
    private const int LongestSeconds = 86_400;
    private const decimal MostChange = 300;

    public static IReadOnlyList<Fault> Of(StaffingWish wish)
    {
        List<Fault> faults = [];
        Demand(wish.Days is 1 or 7, "days", "A plan is for 1 or 7 days.");
        Demand(wish.Minutes is null or 15 or 30 or 60, "minutes", "An interval has 15, 30 or 60 minutes.");
        Demand(
            wish.TargetPercent is null or (> 0 and < 100),
            "targetPercent",
            "Above 0 and below 100: no number of agents promises every contact."
        );
        Demand(
            wish.ThresholdSeconds is null or (>= 0 and <= LongestSeconds),
            "thresholdSeconds",
            "Between 0 and a day."
        );
        Demand(
            wish.PatienceSeconds is null or (> 0 and <= LongestSeconds),
            "patienceSeconds",
            "Above 0, at most a day."
        );
        Demand(wish.OccupancyCapPercent is null or (>= 1 and <= 100), "occupancyCapPercent", "Between 1 and 100.");
        Demand(
            wish.ShrinkagePercent is null or (>= 0 and <= StaffingRule.HighestShrinkage),
            "shrinkagePercent",
            $"Between 0 and {StaffingRule.HighestShrinkage}."
        );
        Demand(wish.AhtSeconds is null or (> 0 and <= LongestSeconds), "ahtSeconds", "Above 0, at most a day.");
        Demand(wish.VolumeChange is > -100 and <= MostChange, "volumeChange", "Above -100, at most 300.");
        Demand(wish.AhtChange is > -100 and <= MostChange, "ahtChange", "Above -100, at most 300.");
        return faults;

        void Demand(bool isKept, string member, string message)
        {
            if (!isKept)
            {
                faults.Add(new Fault("/" + member, "range", message));
            }
        }
    }
}
