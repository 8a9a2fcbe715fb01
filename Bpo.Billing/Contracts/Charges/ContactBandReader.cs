using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads prices by the age of the single contact.</summary>
internal static class ContactBandReader
{
    private static readonly string[] InPlaceOf =
    [
        "price",
        "tiers",
        "package",
        "premiums",
        "pool",
        "blockSize",
        "conversion",
        "increment",
        "freeShortContacts",
    ];

    public static IReadOnlyList<ContactBand> Read(TermsNode charge) =>
        [.. charge.Children("contactBands").Select(ReadBand)];

    /// <summary>The bands stand in for everything else a charge may say about its price.</summary>
    public static Charge Check(Charge.PerMinute charge, TermsNode node)
    {
        foreach (var member in InPlaceOf.Where(node.Has))
        {
            node.Fault(member, "conflict", $"'{member}' and 'contactBands' exclude each other.");
        }

        if (charge.Rounding != TimeRounding.Contact)
        {
            node.Fault("rounding", "conflict", "Bands of a contact are rounded by contact.");
        }

        for (var index = 0; index < charge.ContactBands.Count; index++)
        {
            var end = charge.ContactBands[index].UpToSeconds;
            var isLast = index == charge.ContactBands.Count - 1;
            if (end is null != isLast || end <= (index == 0 ? 0 : charge.ContactBands[index - 1].UpToSeconds))
            {
                node.Fault(
                    $"contactBands/{index}/upToSeconds",
                    "order",
                    "Each band ends above the one before it; only the last is open."
                );
            }
        }

        return charge with
        {
            When = node.Child("when") is { } when ? PremiumReader.ReadCondition(when) : null,
        };
    }

    private static ContactBand ReadBand(TermsNode node)
    {
        var band = new ContactBand(
            node.OptionalInteger("upToSeconds", minimum: 1),
            node.NotNegative("price"),
            TimeCharges.ReadIncrement(node)
        );
        node.Close();
        return band;
    }
}
