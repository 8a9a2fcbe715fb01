namespace Bpo.Billing.Staffing.Plans;

/// <summary>The needs of many intervals; equal loads are reckoned once.</summary>
internal sealed class StaffingNeeds(StaffingRule rule)
{
    private readonly Dictionary<Load, StaffingNeed> known = [];

    public StaffingNeed Of(Load load)
    {
        if (!known.TryGetValue(load, out var need))
        {
            known[load] = need = StaffingNeed.Of(load, rule);
        }

        return need;
    }
}
