using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Handling;
using Bpo.Domain.Metrics.Outbound;

namespace Bpo.Billing.Contracts.Metrics;

/// <summary>Calling out.</summary>
internal static class OutboundMetrics
{
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
            ("dialer-abandonment", ReadDialer),
            ("right-party-rate", node => ReadDisposition(node, "right-party-rate")),
            ("results-per-hour", node => new ResultsPerHour(node.OptionalText("result") ?? "")),
            ("acceptance-rate", node => new AcceptanceRate(node.OptionalText("result") ?? "")),
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

    private static readonly IReadOnlyDictionary<string, DialerRule> Jurisdictions = new Dictionary<string, DialerRule>(
        StringComparer.Ordinal
    )
    {
        ["us"] = DialerRule.UnitedStates,
        ["ca"] = DialerRule.Canada,
        ["uk"] = DialerRule.UnitedKingdom,
    };

    /// <summary>A jurisdiction brings its window and its counting by campaign; members of the clause go before.</summary>
    private static DialerAbandonment ReadDialer(TermsNode node)
    {
        var word = node.OptionalText("jurisdiction");
        if (word is not null && !Jurisdictions.ContainsKey(word))
        {
            node.Fault(
                "jurisdiction",
                "unknown-word",
                $"'{word}' is not one of {string.Join(", ", Jurisdictions.Keys)}."
            );
        }

        var rule = Jurisdictions.GetValueOrDefault(word ?? "", DialerRule.Plain);
        return new DialerAbandonment(
            new DialerRule(
                node.OptionalInteger("connectWithinSeconds") ?? rule.ConnectWithinSeconds,
                node.OptionalInteger("windowDays", minimum: 1) ?? rule.WindowDays,
                node.OptionalFlag("byCampaign") ?? rule.ByCampaign
            )
        );
    }

    /// <summary>Right parties are counted over attempts unless the contract divides by people reached.</summary>
    private static DispositionRate ReadDisposition(TermsNode node, string kind) =>
        new(kind, HandlingMetrics.ReadDispositions(node), node.OptionalWord("over", ConversionBases) ?? true);
}
