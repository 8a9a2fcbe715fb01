using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads the clause that changes prices over time.</summary>
internal static class IndexationReader
{
    private static readonly IReadOnlyDictionary<string, int> Intervals = new Dictionary<string, int>(
        StringComparer.Ordinal
    )
    {
        ["P1M"] = 1,
        ["P3M"] = 3,
        ["P6M"] = 6,
        ["P1Y"] = 12,
        ["P12M"] = 12,
        ["P2Y"] = 24,
        ["P3Y"] = 36,
    };

    private static readonly IReadOnlyDictionary<string, bool> Origins = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["previous"] = false,
        ["base"] = true,
    };

    public static Indexation Read(TermsNode node)
    {
        var applies = node.Texts("applies");
        foreach (var (word, index) in applies.Select((word, index) => (word, index)))
        {
            if (word is not ("fees" or "penalties"))
            {
                node.Fault($"applies/{index}", "unknown-word", $"'{word}' is not one of fees, penalties.");
            }
        }

        var (floor, cap) = (node.OptionalPercent("floor", from: -100), node.OptionalPercent("cap", to: 1000));
        if (floor > cap)
        {
            node.Fault("floor", "order", "The floor must not be above the cap.");
        }

        var indexation = new Indexation(
            node.OptionalPercent("percent", from: -100, to: 1000),
            ReadIndex(node),
            node.OptionalInteger("lagMonths") ?? 0,
            cap,
            floor,
            node.OptionalPercent("share") ?? 100,
            node.OptionalWord("every", Intervals) ?? 12,
            node.Date("first"),
            applies.Count == 0 || applies.Contains("fees", StringComparer.Ordinal),
            applies.Contains("penalties", StringComparer.Ordinal),
            node.OptionalInteger("noticeDays") ?? 0
        )
        {
            PercentDecimals = Decimals(node, "percentDecimals"),
            PriceDecimals = Decimals(node, "priceDecimals"),
            FromBase = node.OptionalWord("from", Origins) ?? false,
        };
        if (indexation.FromBase && indexation.Index?.Base is null)
        {
            node.Fault("from", "required", "Changes from the base need an index with a base.");
        }

        if (node.Has("percent") == node.Has("index"))
        {
            node.Fault("percent", "required", "Prices change either by a percentage or by an index.");
        }

        node.Close();
        return indexation;
    }

    private static int? Decimals(TermsNode node, string member)
    {
        var decimals = node.OptionalInteger(member);
        if (decimals > 8)
        {
            node.Fault(member, "range", "At most eight decimals.");
        }

        return decimals;
    }

    /// <summary>A name, or <c>{"name":"CPI","base":"229.815","values":[{"month":"2026-07","value":"232.945"}]}</c></summary>
    private static PriceIndex? ReadIndex(TermsNode clause)
    {
        if (clause.Raw("index") is { ValueKind: System.Text.Json.JsonValueKind.String })
        {
            // Named only: prices stay as they are until the values of the index are written down.
            return new PriceIndex(clause.Text("index"), null, new Dictionary<DateOnly, decimal>());
        }

        return clause.Child("index") is { } node ? ReadSeries(node) : null;
    }

    private static PriceIndex ReadSeries(TermsNode node)
    {
        var start = node.OptionalNotNegative("base");
        if (start is 0)
        {
            node.Fault("base", "range", "An index value is above zero.");
        }

        var series = new PriceIndex(node.Text("name"), start, MonthlyValues.Read(node, "values", "value"))
        {
            IsRetroactive = node.OptionalFlag("retroactive") ?? false,
        };
        node.Close();
        return series;
    }
}
