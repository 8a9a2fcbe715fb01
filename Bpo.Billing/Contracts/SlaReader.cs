using Bpo.Billing.Contracts.Metrics;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Contracts;

/// <summary>Reads one SLA.</summary>
internal static class SlaReader
{
    private const int QuarterOfHour = 15;
    private const int MinutesOfDay = 1_440;

    /// <summary>Null when the clause cannot be understood; the faults are noted.</summary>
    public static SlaClause? Read(TermsNode node)
    {
        var id = node.Text("id");
        var metric = MetricReader.Read(node);
        var target = ReadTarget(node.Child("target"), metric);
        if (!node.Has("target"))
        {
            node.Fault("target", "required", "A promise needs a target: {\"atLeast\": \"80\"} or {\"atMost\": \"5\"}.");
        }

        var minimum = ReadTarget(node.Child("minimum"), metric);
        var belowTarget = ReadBelowTarget(node.Child("belowTarget"));
        var service = node.OptionalText("service");
        var kind = node.OptionalWord("class", SlaWords.Classes) ?? SlaClass.Critical;
        var calendar = node.OptionalText("calendar");
        var measure = ReadMeasure(node.Child("measure"));
        var volume = ReadVolume(node);
        var variance = ReadVariance(node.Child("forecastVariance"));
        CheckUnit(node, metric);
        CheckMinimum(node, target, minimum, belowTarget);
        // Without its metric no one can say which members belong here.
        if (metric is not null)
        {
            node.Close();
        }

        return metric is null || target is null
            ? null
            : new SlaClause
            {
                Id = id,
                Metric = metric,
                Service = service,
                Target = target,
                Minimum = minimum,
                BelowTarget = belowTarget,
                Class = kind,
                Calendar = calendar,
                Measure = measure,
                MinimumVolume = volume,
                ForecastVariance = variance,
            };
    }

    private static Target? ReadTarget(TermsNode? node, Metric? metric)
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

    private static BelowTarget? ReadBelowTarget(TermsNode? node)
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

    private static Measure ReadMeasure(TermsNode? node)
    {
        if (node is null)
        {
            return Measure.OverPeriod;
        }

        var over = node.Text("over");
        if (over is not ("period" or "intervals") && node.Has("over"))
        {
            node.Fault("over", "unknown-word", $"'{over}' is not one of period, intervals.");
        }

        var measure = over == "intervals" ? ReadIntervals(node) : Measure.OverPeriod;
        node.Close();
        return measure;
    }

    private static Measure.Intervals ReadIntervals(TermsNode node)
    {
        var minutes = node.Integer("minutes");
        if (node.Has("minutes") && (minutes <= 0 || minutes % QuarterOfHour != 0 || MinutesOfDay % minutes != 0))
        {
            node.Fault("minutes", "interval", "An interval is a multiple of 15 minutes that divides the day.");
        }

        var share = node.Number("share");
        if (share is < 0 or > 100)
        {
            node.Fault("share", "percentage", "The share of intervals is a percentage from 0 to 100.");
        }

        return new Measure.Intervals(Math.Max(minutes, QuarterOfHour), share, ReadVolume(node));
    }

    private static decimal ReadVolume(TermsNode node)
    {
        var volume = node.OptionalNumber("minimumVolume") ?? 0;
        if (volume < 0)
        {
            node.Fault("minimumVolume", "order", "A volume is zero or more.");
        }

        return volume;
    }

    private static ForecastVariance? ReadVariance(TermsNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var variance = new ForecastVariance(node.Word("mode", SlaWords.VarianceModes), node.Number("beyondPercent"));
        if (node.Has("beyondPercent") && variance.BeyondPercent <= 0)
        {
            node.Fault(
                "beyondPercent",
                "percentage",
                "The limit is a percentage of the forecast above 0, e.g. \"110\"."
            );
        }

        node.Close();
        return variance;
    }

    private static void CheckUnit(TermsNode node, Metric? metric)
    {
        if (node.OptionalWord("unit", SlaWords.Units) is { } unit && metric is not null && unit != metric.Unit)
        {
            node.Fault(
                "unit",
                "unit",
                $"The value of {metric.Kind} is counted in {SlaWords.Units.First(word => word.Value == metric.Unit).Key}."
            );
        }
    }

    private static void CheckMinimum(TermsNode node, Target? target, Target? minimum, BelowTarget? belowTarget)
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
