namespace Bpo.Billing.Staffing;

/// <summary>The fewest agents that keep a rule in one interval.</summary>
/// <param name="Binding">Which of the two demands the last agent is needed for.</param>
/// <param name="OneFewer">How one agent less would fare; null where nobody is needed.</param>
public sealed record StaffingNeed(
    int Agents,
    QueuePerformance Performance,
    StaffingDemand Binding,
    QueuePerformance? OneFewer
)
{
    /// <summary>More agents never do worse, in either model, so the number is found by halving.</summary>
    public static StaffingNeed Of(Load load, StaffingRule rule)
    {
        if (load.Contacts == 0)
        {
            return new StaffingNeed(0, QueuePerformance.Idle, StaffingDemand.None, null);
        }

        bool Suffices(int agents) => rule.IsKeptBy(load, agents);

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

        var fewer = rule.Performance(load, enough - 1);
        var binding = rule.IsAnswered(fewer) ? StaffingDemand.Occupancy : StaffingDemand.ServiceLevel;
        return new StaffingNeed(enough, rule.Performance(load, enough), binding, fewer);
    }
}

/// <summary>What an interval is staffed for.</summary>
public enum StaffingDemand
{
    None,
    ServiceLevel,
    Occupancy,
}
