using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads a package; its overage price is read with the rate.</summary>
internal static class PackageReader
{
    private static readonly IReadOnlyDictionary<string, PackageSplit> Splits = new Dictionary<string, PackageSplit>(
        StringComparer.Ordinal
    )
    {
        ["at-boundary"] = PackageSplit.AtBoundary,
        ["whole-contact"] = PackageSplit.WholeContact,
    };

    public static Package Read(TermsNode node)
    {
        node.OptionalNotNegative("overage");
        var package = new Package(
            node.NotNegative("included"),
            node.OptionalNotNegative("fee") ?? 0,
            node.OptionalFlag("prorate") ?? false,
            node.OptionalWord("split", Splits) ?? default,
            node.Child("rollover") is { } rollover ? ReadRollover(rollover) : Rollover.None
        );
        node.Close();
        return package;
    }

    private static Rollover ReadRollover(TermsNode node)
    {
        var rollover = new Rollover(node.Integer("periods"), node.OptionalNotNegative("cap"));
        node.Close();
        return rollover;
    }
}
