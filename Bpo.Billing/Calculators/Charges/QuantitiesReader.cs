using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Reads quantities somebody has counted: one for each charge, or a list of moments with theirs.</summary>
internal static class QuantitiesReader
{
    private const decimal Limit = 1_000_000_000_000m;

    public static IReadOnlyDictionary<string, IReadOnlyList<CountedQuantity>> Read(
        TermsNode node,
        Terms terms,
        Period period
    )
    {
        var counted = new Dictionary<string, IReadOnlyList<CountedQuantity>>(StringComparer.Ordinal);
        if (
            node.Child("quantities") is not { } quantities
            || node.Raw("quantities") is not { ValueKind: JsonValueKind.Object } raw
        )
        {
            return counted;
        }

        foreach (var member in raw.EnumerateObject())
        {
            if (terms.Pricing.All(charge => charge.Id != member.Name))
            {
                quantities.Fault(member.Name, "unknown-reference", $"There is no charge '{member.Name}'.");
                continue;
            }

            counted[member.Name] =
                member.Value.ValueKind == JsonValueKind.Array
                    ? [.. quantities.Children(member.Name).Select(entry => ReadEntry(entry, terms, period))]
                    : [new CountedQuantity(Bounded(quantities, member.Name))];
        }

        return counted;
    }

    private static CountedQuantity ReadEntry(TermsNode node, Terms terms, Period period)
    {
        var at = Moments.Required(node, "from", terms.Zone);
        if (at is { } moment && !terms.Zone.Bounds(period).Contains(moment))
        {
            node.Fault("from", "range", "The moment lies outside the period.");
        }

        var quantity = new CountedQuantity(
            Bounded(node, "quantity"),
            at,
            node.OptionalText("language") ?? "",
            node.OptionalWord("channel", TermsWords.Channels),
            node.OptionalText("region") ?? "",
            node.OptionalNotNegative("seats")
        );
        node.Close();
        return quantity;
    }

    private static decimal Bounded(TermsNode node, string member)
    {
        var quantity = node.Number(member);
        if (Math.Abs(quantity) > Limit)
        {
            node.Fault(member, "range", $"A quantity is at most {Limit:F0}.");
        }

        return quantity;
    }
}
