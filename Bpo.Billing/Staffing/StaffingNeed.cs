namespace Bpo.Billing.Staffing;

/// <summary>The fewest agents that keep a rule in one interval.</summary>
/// <param name="Binding">Which of the two demands the last agent is needed for.</param>
public sealed record StaffingNeed(int Agents, QueuePerformance Performance, StaffingDemand Binding)
{
    /// <summary>More agents never do worse, in either model, so the number is found by halving.</summary>
    public static StaffingNeed Of(Load load, StaffingRule rule)
    {
        if (load.Contacts == 0)
        {
            return new StaffingNeed(0, QueuePerformance.Idle, StaffingDemand.None);
        }

        bool Suffices(int agents) =>
            rule.Performance(load, agents) is var performance
            && rule.IsAnswered(performance)
            && rule.IsSustainable(performance);

        var (few, enough) = (0, (int)decimal.Ceiling(load.Erlangs) + 1);
        while (!Suffices(enough))
        {
            (few, enough) = (enough, enough * 2);
        }

        while (enough - few > 1)
        {
            var middle = few + ((enough - few) / 2);
            (few, enough) = Suffices(middle) ? (few, middle) : (middle, enough);
        }

        var binding = rule.IsAnswered(rule.Performance(load, enough - 1))
            ? StaffingDemand.Occupancy
            : StaffingDemand.ServiceLevel;
        return new StaffingNeed(enough, rule.Performance(load, enough), binding);
    }
}

/// <summary>What an interval is staffed for.</summary>
public enum StaffingDemand
{
    None,
    ServiceLevel,
    Occupancy,
}
