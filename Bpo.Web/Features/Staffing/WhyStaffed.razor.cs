using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Staffing;

/// <summary>How an interval came to its agents, step by step, with the figures put in.</summary>
public sealed partial class WhyStaffed
{
    private const int Decimals = 4;

    [Parameter, EditorRequired]
    public required PlannedInterval Interval { get; set; }

    [Parameter, EditorRequired]
    public required StaffingRule Rule { get; set; }

    private IEnumerable<string> Steps
    {
        get
        {
            if (Interval is not { Load: { } load, Need: { OneFewer: { } fewer } need })
            {
                yield break;
            }

            var fares = need.Performance;
            yield return Words[$"Staffing.Way.{Interval.Way}", Rounded(load.Contacts)];
            yield return Words[$"Staffing.AhtFrom.{Interval.Aht}", Rounded(load.AhtSeconds)];
            yield return Words[
                "Staffing.StepLoad",
                Rounded(load.Contacts),
                Rounded(load.AhtSeconds),
                Formats.Number(load.Seconds),
                Rounded(load.Erlangs)
            ];
            yield return Words[
                Rule.PatienceSeconds is null ? "Staffing.StepErlangC" : "Staffing.StepErlangA",
                Formats.Number(need.Agents),
                Percent(fares.Waiting),
                Percent(fares.Answered),
                Rule.ThresholdSeconds,
                Formats.Rate(Rule.AnsweredPercent),
                Formats.Exact(Rule.PatienceSeconds ?? 0),
                Percent(fares.Abandoned)
            ];
            yield return Words[
                "Staffing.StepOccupancy",
                Percent(fares.Occupancy),
                Formats.Rate(Rule.OccupancyCapPercent)
            ];
            yield return Words[
                $"Staffing.StepFewer{need.Binding}",
                Formats.Number(need.Agents - 1),
                Percent(fewer.Answered),
                Percent(fewer.Occupancy)
            ];
            yield return Words[
                "Staffing.StepShrinkage",
                Formats.Number(need.Agents),
                Formats.Rate(Rule.ShrinkagePercent),
                Formats.Number(Interval.ToSchedule)
            ];
        }
    }

    private static string Rounded(decimal value) => Formats.Exact(decimal.Round(value, Decimals));

    private static string Percent(decimal share) => Formats.Percent(share * 100, 2);
}
