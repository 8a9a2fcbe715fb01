using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Staffing;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain;

namespace Bpo.Billing.Calculators.Staffing;

/// <summary>Reads a request of the staffing calculator, every fault with its pointer.</summary>
internal static class StaffingRequestReader
{
    /// <summary>A month of half-hours.</summary>
    private const int MostIntervals = 1_488;

    private static readonly Dictionary<string, bool> Models = new(StringComparer.Ordinal)
    {
        ["erlang-c"] = false,
        ["erlang-a"] = true,
    };

    public static Result<StaffingRequest> Read(JsonElement root)
    {
        var faults = new Faults();
        var node = new TermsNode(root, "", faults);
        var rule = ReadRule(node);
        var minutes = node.OptionalInteger("minutes", 1) ?? 30;
        var intervals = node.Children("intervals").Select(interval => ReadInterval(interval, minutes * 60)).ToList();
        if (intervals.Count is 0 or > MostIntervals)
        {
            node.Fault("intervals", "range", $"Between 1 and {MostIntervals} intervals are expected.");
        }

        node.Close();
        return faults.None
            ? new StaffingRequest(rule, intervals)
            : new Problem("calculator.invalid", "The request cannot be calculated as it is.", faults.Found);
    }

    private static StaffingRule ReadRule(TermsNode node)
    {
        var hasPatience = node.OptionalWord("model", Models) is true;
        var patience = node.OptionalInteger("patienceSeconds", 1);
        if (hasPatience && patience is null)
        {
            node.Fault("patienceSeconds", "required", "Erlang A needs the average patience of a caller.");
        }
        else if (!hasPatience && patience is not null)
        {
            node.Fault("patienceSeconds", "without-effect", "Erlang C knows no patience; choose the model erlang-a.");
        }

        return new StaffingRule(
            ReadLevel(node),
            node.Integer("thresholdSeconds"),
            patience,
            node.OptionalPercent("occupancyCapPercent", 1) ?? StaffingRule.UsualOccupancyCap,
            node.OptionalPercent("shrinkagePercent", 0, StaffingRule.HighestShrinkage) ?? 0
        );
    }

    private static decimal ReadLevel(TermsNode node)
    {
        if (node.Child("target") is not { } target)
        {
            node.Fault("target", "required", "'target' is required.");
            return 0;
        }

        var level = target.Percent("atLeast");
        if (level == 100)
        {
            target.Fault("atLeast", "range", "Not even the last contact may wait: no number of agents promises that.");
        }

        target.Close();
        return level;
    }

    private static StaffedInterval ReadInterval(TermsNode node, int seconds)
    {
        var from = node.OptionalText("from");
        var load = new Load(node.NotNegative("contacts"), seconds, node.Integer("ahtSeconds", 1));
        if (load.Contacts > Planner.MostErlangs * seconds || load.Erlangs > Planner.MostErlangs)
        {
            node.Fault("contacts", "range", $"At most {Planner.MostErlangs} agents' worth of work fits one queue.");
        }

        var agents = node.OptionalInteger("agents");
        node.Close();
        return new StaffedInterval(from, load, agents);
    }
}
