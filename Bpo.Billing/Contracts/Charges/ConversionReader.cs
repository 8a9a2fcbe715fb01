using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads how counted units become billed ones.</summary>
internal static class ConversionReader
{
    private static readonly IReadOnlyDictionary<string, QuantityRounding> Roundings = new Dictionary<
        string,
        QuantityRounding
    >(StringComparer.Ordinal)
    {
        ["none"] = QuantityRounding.None,
        ["up"] = QuantityRounding.Up,
        ["down"] = QuantityRounding.Down,
        ["half-up"] = QuantityRounding.HalfUp,
    };

    public static UnitConversion? Read(TermsNode charge)
    {
        if (charge.Child("conversion") is not { } node)
        {
            return null;
        }

        var conversion = new UnitConversion(
            Positive(node, "multiply"),
            Positive(node, "divide"),
            node.OptionalWord("rounding", Roundings) ?? default,
            node.OptionalInteger("decimals") ?? 0
        );
        if (conversion.Decimals > 9)
        {
            node.Fault("decimals", "range", "A quantity has at most nine decimals.");
        }

        node.Close();
        return conversion;
    }

    private static decimal Positive(TermsNode node, string member)
    {
        var number = node.OptionalNotNegative(member) ?? 1;
        if (number == 0)
        {
            node.Fault(member, "range", $"'{member}' is above zero.");
        }

        return number == 0 ? 1 : number;
    }
}
