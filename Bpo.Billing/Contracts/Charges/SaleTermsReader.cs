using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads what a share of sales says about the single sale.</summary>
internal static class SaleTermsReader
{
    private static readonly string[] OfTheSum = ["tiers", "package", "premiums", "pool", "blockSize", "conversion"];

    public static SaleTerms? Read(TermsNode charge)
    {
        if (charge.Child("perSale") is not { } node)
        {
            return null;
        }

        foreach (var member in OfTheSum.Where(charge.Has))
        {
            charge.Fault(member, "conflict", $"'{member}' looks at the sum of sales, 'perSale' at each of them.");
        }

        var terms = new SaleTerms(
            node.OptionalNotNegative("fee") ?? 0,
            node.OptionalNotNegative("minimum"),
            node.OptionalNotNegative("maximum"),
            node.Child("free") is { } free ? ReadFree(free) : null
        );
        if (terms.Minimum > terms.Maximum)
        {
            node.Fault("maximum", "order", "The maximum must not be below the minimum.");
        }

        node.Close();
        return terms;
    }

    private static FreeSales ReadFree(TermsNode node)
    {
        var free = new FreeSales(node.OptionalInteger("count"), node.OptionalNotNegative("value"));
        if (free is { Count: null, Value: null })
        {
            node.Fault("count", "required", "Free sales are so many, or up to a value.");
        }

        node.Close();
        return free;
    }
}
