using Bpo.Billing.Contracts;
using Bpo.Domain.Metrics;

namespace Bpo.Billing.Calculators.Slas.Reading;

/// <summary>Reads a value that was measured elsewhere: bare, or as the exact ratio it is.</summary>
internal static class MeasurementReader
{
    private const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Null when neither <c>value</c> nor <c>numerator</c> is there.</summary>
    public static Measurement? Read(TermsNode node, Metric? metric)
    {
        var scale = metric?.Unit == MetricUnit.Percent ? Measurement.PercentScale : 1;
        var sample = node.OptionalNotNegative("sample");
        if (node.Names().Contains("numerator", StringComparer.Ordinal))
        {
            var denominator = node.NotNegative("denominator");
            return new Measurement(Bounded(node, "numerator"), denominator, scale, sample ?? denominator);
        }

        if (!node.Names().Contains("value", StringComparer.Ordinal))
        {
            return null;
        }

        // An explicit null says that nothing was measured.
        return node.Has("value")
            ? new Measurement(Bounded(node, "value"), scale, scale, sample)
            : Measurement.Nothing with
            {
                Sample = sample ?? 0,
            };
    }

    private static decimal Bounded(TermsNode node, string member)
    {
        var number = node.Number(member);
        if (Math.Abs(number) > Limit)
        {
            node.Fault(member, "range", "The number is beyond anything that can be measured.");
            return 0;
        }

        return number;
    }
}
