using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Outbound;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Calling out.</summary>
internal static class OutboundMetrics
{
    /// <summary>US rule: an agent within two seconds of the person's answer (47 CFR 64.1200).</summary>
    private const int ConnectWithinSeconds = 2;

    public static (string Kind, Func<TermsNode, Metric> Read)[] Kinds =>
        [
            ("contact-rate", node => new ContactRate(node.OptionalWord("over", ContactBases) ?? false)),
            (
                "conversion-rate",
                node => new ConversionRate(
                    node.OptionalText("result") ?? "",
                    node.OptionalWord("over", ConversionBases) ?? false
                )
            ),
            (
                "dialer-abandonment",
                node => new DialerAbandonment(node.OptionalInteger("connectWithinSeconds") ?? ConnectWithinSeconds)
            ),
        ];

    private static readonly IReadOnlyDictionary<string, bool> ContactBases = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["dials"] = false,
        ["records"] = true,
    };

    private static readonly IReadOnlyDictionary<string, bool> ConversionBases = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["contacts"] = false,
        ["dials"] = true,
    };
}
