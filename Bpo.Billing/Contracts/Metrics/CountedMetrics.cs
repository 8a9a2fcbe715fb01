using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Metrics.Delivery;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>What a vendor delivers beside contacts, and how well the volume was foreseen.</summary>
internal static class CountedMetrics
{
    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("containment", _ => new Containment()),
            ("availability", node => new Availability(node.OptionalText("system") ?? "")),
            ("report-timeliness", _ => new ReportTimeliness()),
            ("invoice-accuracy", _ => new InvoiceAccuracy()),
            (
                "forecast-accuracy",
                node => new ForecastAccuracy(
                    node.OptionalWord("method", ForecastMethods) ?? ForecastMethod.Weighted,
                    node.OptionalWord("per", ForecastSteps) ?? false
                )
            ),
        ];

    private static readonly IReadOnlyDictionary<string, ForecastMethod> ForecastMethods = new Dictionary<
        string,
        ForecastMethod
    >(StringComparer.Ordinal)
    {
        ["wape"] = ForecastMethod.Weighted,
        ["mape"] = ForecastMethod.Mean,
        ["bias"] = ForecastMethod.Bias,
    };

    private static readonly IReadOnlyDictionary<string, bool> ForecastSteps = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["interval"] = false,
        ["day"] = true,
    };
}
