using Bpo.Domain.Amounts;

namespace Bpo.Billing.Staffing.Plans;

/// <summary>The same days at other volumes and handle times.</summary>
public static class WhatIf
{
    /// <summary>Percent of what the plan reckons with.</summary>
    public static readonly IReadOnlyList<decimal> Steps = [80, 90, 100, 110, 120];

    /// <returns>A row of cells per volume, a cell per handle time.</returns>
    public static IReadOnlyList<IReadOnlyList<WhatIfCell>> Of(StaffingPlan plan, StaffingRule rule)
    {
        WhatIfCell[][] cells =
        [
            .. Steps.Select(volume => Steps.Select(aht => new WhatIfCell(volume, aht, 0, 0, 0, 0, 0, 0)).ToArray()),
        ];
        var known = new Dictionary<Load, ChangedInterval[][]>();
        foreach (var interval in plan.Intervals)
        {
            if (interval is not { Load: { } load, Need: { } need })
            {
                continue;
            }

            if (!known.TryGetValue(load, out var outcomes))
            {
                known[load] = outcomes = Reckon(load, need, rule);
            }

            for (var volume = 0; volume < Steps.Count; volume++)
            {
                for (var aht = 0; aht < Steps.Count; aht++)
                {
                    cells[volume][aht] = cells[volume][aht].With(outcomes[volume][aht], rule);
                }
            }
        }

        return cells;
    }

    /// <summary>One interval at every volume and handle time. More of either never asks for fewer agents, so each bounds the next.</summary>
    private static ChangedInterval[][] Reckon(Load load, StaffingNeed need, StaffingRule rule)
    {
        var outcomes = Steps.Select(_ => new ChangedInterval[Steps.Count]).ToArray();
        for (var volume = 0; volume < Steps.Count; volume++)
        {
            for (var aht = 0; aht < Steps.Count; aht++)
            {
                var changed = load with
                {
                    Contacts = load.Contacts * Steps[volume] / 100,
                    AhtSeconds = load.AhtSeconds * Steps[aht] / 100,
                };
                var unchanged = rule.Performance(changed, need.Agents);
                var fewest = Math.Max(
                    volume > 0 ? outcomes[volume - 1][aht].Agents : 0,
                    aht > 0 ? outcomes[volume][aht - 1].Agents : 0
                );
                var doesPlan = rule.IsKept(unchanged);
                outcomes[volume][aht] = new ChangedInterval(
                    changed,
                    changed.Contacts == 0
                        ? 0
                        : StaffingNeed.AgentsFor(
                            changed,
                            rule,
                            Guess(load, need, Steps[volume] * Steps[aht] / 10_000),
                            Math.Max(1, doesPlan ? Math.Min(fewest, need.Agents) : Math.Max(fewest, need.Agents + 1)),
                            doesPlan ? need.Agents : int.MaxValue
                        ),
                    unchanged.Answered
                );
            }
        }

        return outcomes;
    }

    /// <summary>Agents beyond the offered traffic grow as its square root; where occupancy binds, all grow alike.</summary>
    private static int Guess(Load load, StaffingNeed need, decimal growth)
    {
        var spare = need.Agents - load.Erlangs;
        var agents =
            need.Binding == StaffingDemand.Occupancy
                ? need.Agents * growth
                : (load.Erlangs * growth) + (spare * SquareRoot.Of(growth));
        return Math.Max(1, (int)decimal.Ceiling(agents));
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

    internal WhatIfCell With(ChangedInterval outcome, StaffingRule rule)
    {
        var (load, agents, answered) = outcome;
        var rostered = rule.Rostered(agents);
        return this with
        {
            Contacts = Contacts + load.Contacts,
            PeakAgents = Math.Max(PeakAgents, agents),
            PeakToSchedule = Math.Max(PeakToSchedule, rostered),
            AgentHours = AgentHours + ((decimal)agents * load.Seconds / 3600),
            PaidHours = PaidHours + ((decimal)rostered * load.Seconds / 3600),
            AnsweredInTime = AnsweredInTime + (answered * load.Contacts),
        };
    }
}

/// <summary>One interval at another volume and handle time.</summary>
/// <param name="Agents">That it would need.</param>
/// <param name="Answered">Share answered in time by the agents of the plan.</param>
internal readonly record struct ChangedInterval(Load Load, int Agents, decimal Answered);
