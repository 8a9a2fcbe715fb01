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
    public static StaffingNeed Of(Load load, StaffingRule rule)
    {
        if (load.Contacts == 0)
        {
            return new StaffingNeed(0, QueuePerformance.Idle, StaffingDemand.None, null);
        }

        var agents = AgentsFor(load, rule, (int)decimal.Ceiling(load.Erlangs) + 1);
        var fewer = rule.Performance(load, agents - 1);
        var binding = rule.IsAnswered(fewer) ? StaffingDemand.Occupancy : StaffingDemand.ServiceLevel;
        return new StaffingNeed(agents, rule.Performance(load, agents), binding, fewer);
    }

    /// <summary>
    /// The number of agents alone. More agents never do worse, in either model, so it is found by going away from a guess in
    /// growing steps and halving what is left.
    /// </summary>
    /// <param name="guess">The nearer to the answer, the sooner it is found.</param>
    /// <param name="atLeast">One or more; fewer are known not to do.</param>
    /// <param name="atMost">Known to do.</param>
    internal static int AgentsFor(Load load, StaffingRule rule, int guess, int atLeast = 1, int atMost = int.MaxValue)
    {
        var (few, enough) = (atLeast - 1, atMost);
        void Try(int agents) => (few, enough) = rule.IsKeptBy(load, agents) ? (few, agents) : (agents, enough);

        guess = Math.Clamp(guess, atLeast, atMost);
        if (guess < atMost)
        {
            Try(guess);
        }

        for (var step = 1; enough == int.MaxValue; step *= 2)
        {
            Try(few + step);
        }

        for (var (step, known) = (1, few); few == known && enough - step > few; step *= 2)
        {
            Try(enough - step);
        }

        while (enough - few > 1)
        {
            Try(few + ((enough - few) / 2));
        }

        return enough;
    }
}

/// <summary>What an interval is staffed for.</summary>
public enum StaffingDemand
{
    None,
    ServiceLevel,
    Occupancy,
}
