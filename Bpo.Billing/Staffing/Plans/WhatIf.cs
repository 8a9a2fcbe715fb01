namespace Bpo.Billing.Staffing.Plans;

/// <summary>The same days at other volumes and handle times.</summary>
public static class WhatIf
{
    /// <summary>Percent of what the plan reckons with.</summary>
    public static readonly IReadOnlyList<decimal> Steps = [80, 90, 100, 110, 120];

    /// <returns>A row of cells per volume, a cell per handle time.</returns>
    public static IReadOnlyList<IReadOnlyList<WhatIfCell>> Of(StaffingPlan plan, StaffingRule rule)
    {
        var needs = new StaffingNeeds(rule);
        return [.. Steps.Select(volume => (IReadOnlyList<WhatIfCell>)[.. Steps.Select(aht => Cell(volume, aht))])];

        WhatIfCell Cell(decimal volume, decimal aht)
        {
            var cell = new WhatIfCell(volume, aht, 0, 0, 0, 0, 0, 0);
            foreach (var interval in plan.Intervals)
            {
                if (interval is { Load: { } load, Need: { } planned })
                {
                    var changed = load with
                    {
                        Contacts = load.Contacts * volume / 100,
                        AhtSeconds = load.AhtSeconds * aht / 100,
                    };
                    cell = cell.With(changed, needs.Of(changed).Agents, rule, planned.Agents);
                }
            }

            return cell;
        }
    }
}

/// <summary>What a volume and a handle time ask for.</summary>
/// <param name="VolumePercent">Of the plan's volume.</param>
/// <param name="AhtPercent">Of the plan's handle time.</param>
/// <param name="AnsweredInTime">Contacts answered in time if the plan's agents stay as they are.</param>
public sealed record WhatIfCell(
    decimal VolumePercent,
    decimal AhtPercent,
    decimal Contacts,
    int PeakAgents,
    int PeakToSchedule,
    decimal AgentHours,
    decimal PaidHours,
    decimal AnsweredInTime
)
{
    /// <summary>Share of contacts answered in time with the plan's agents; null where nobody calls.</summary>
    public decimal? AnsweredPercent => Contacts > 0 ? AnsweredInTime / Contacts * 100 : null;

    internal WhatIfCell With(Load load, int agents, StaffingRule rule, int planned)
    {
        var rostered = rule.Rostered(agents);
        return this with
        {
            Contacts = Contacts + load.Contacts,
            PeakAgents = Math.Max(PeakAgents, agents),
            PeakToSchedule = Math.Max(PeakToSchedule, rostered),
            AgentHours = AgentHours + ((decimal)agents * load.Seconds / 3600),
            PaidHours = PaidHours + ((decimal)rostered * load.Seconds / 3600),
            AnsweredInTime = AnsweredInTime + (rule.Performance(load, planned).Answered * load.Contacts),
        };
    }
}
