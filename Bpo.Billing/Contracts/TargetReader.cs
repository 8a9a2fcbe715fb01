using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Contracts;

/// <summary>Reads the levels of a promise: each has one direction, and the minimum is no harder than the target.</summary>
internal static class TargetReader
{
    public static Target? Read(TermsNode? node, Metric? metric)
    {
        if (node is null)
        {
            return null;
        }

        var floor = node.OptionalNumber("atLeast");
        var ceiling = node.OptionalNumber("atMost");
        node.Close();
        if ((floor is null) == (ceiling is null))
        {
            node.Fault("", "direction", "A target has exactly one direction: \"atLeast\" or \"atMost\".");
            return null;
        }

        var target = new Target(floor is not null, floor ?? ceiling ?? 0);
        if (metric?.Unit == MetricUnit.Percent && metric.IsWithinHundred && target.Level is < 0 or > 100)
        {
            node.Fault(target.IsFloor ? "atLeast" : "atMost", "percentage", "The level is a percentage from 0 to 100.");
        }

        return target;
    }

    public static BelowTarget? ReadBelow(TermsNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var times = node.Integer("times", minimum: 1);
        var months = node.Integer("inMonths", minimum: 1);
        if (times > months && node.Has("times") && node.Has("inMonths"))
        {
            node.Fault("times", "order", "More times than months can never be reached.");
        }

        node.Close();
        return new BelowTarget(times, months);
    }

    public static void Check(TermsNode node, Target? target, Target? minimum, BelowTarget? belowTarget)
    {
        if (belowTarget is not null && minimum is null && !node.Has("minimum"))
        {
            node.Fault("belowTarget", "rule", "Counting misses above the minimum needs a minimum.");
        }

        if (target is null || minimum is null)
        {
            return;
        }

        if (target.IsFloor != minimum.IsFloor)
        {
            node.Fault("minimum", "direction", "Target and minimum look in the same direction.");
        }
        else if (target.Shortfall(minimum.Level) < 0)
        {
            node.Fault("minimum", "order", "The minimum is no harder than the target.");
        }
    }
}
