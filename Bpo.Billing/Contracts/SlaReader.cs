using Bpo.Billing.Contracts.Metrics;
using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Contracts;

/// <summary>Reads one SLA.</summary>
internal static class SlaReader
{
    private const int MostDecimals = 10;

    /// <summary>Null when the clause cannot be understood; the faults are noted.</summary>
    public static SlaClause? Read(TermsNode node)
    {
        var id = node.Text("id");
        var metric = MetricReader.Read(node);
        var target = TargetReader.Read(node.Child("target"), metric);
        if (!node.Has("target"))
        {
            node.Fault("target", "required", "A promise needs a target: {\"atLeast\": \"80\"} or {\"atMost\": \"5\"}.");
        }

        var minimum = TargetReader.Read(node.Child("minimum"), metric);
        var belowTarget = TargetReader.ReadBelow(node.Child("belowTarget"));
        var service = node.OptionalText("service");
        var kind = node.OptionalWord("class", SlaWords.Classes) ?? SlaClass.Critical;
        var calendar = node.OptionalText("calendar");
        var measure = MeasureReader.Read(node.Child("measure"));
        var volume = MeasureReader.Volume(node);
        var variance = ReadVariance(node.Child("forecastVariance"));
        var queues = node.Texts("queues");
        var perQueue = ReadPerQueue(node, metric);
        var callbacks = node.OptionalWord("callbacks", SlaWords.Countings) ?? true;
        var transfers = node.OptionalWord("transfers", SlaWords.Countings) ?? false;
        var roundedTo = node.OptionalInteger("roundedTo");
        if (roundedTo > MostDecimals)
        {
            node.Fault("roundedTo", "range", $"At most {MostDecimals} decimals.");
        }

        CheckUnit(node, metric);
        TargetReader.Check(node, target, minimum, belowTarget);
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
                Queues = queues,
                PerQueue = perQueue,
                CountsCallbacks = !callbacks,
                CountsTransfersOnce = transfers,
                RoundedTo = roundedTo,
            };
    }

    /// <remarks>Of a forecast the word says over what its error is taken.</remarks>
    private static QueueCredit? ReadPerQueue(TermsNode node, Metric? metric)
    {
        var per = metric is ForecastAccuracy ? null : node.OptionalWord("per", SlaWords.Parts);
        var credit = node.OptionalWord("queueCredit", SlaWords.QueueCredits);
        if (credit is not null && per is null)
        {
            node.Fault(
                "queueCredit",
                "rule",
                "Only a promise that each queue must keep ('per': 'queue') credits queues."
            );
        }

        return per is null ? null : credit ?? QueueCredit.Worst;
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
}
