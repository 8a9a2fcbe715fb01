using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads what units cost: a price, a table of bands, a package, and the surcharges on them.</summary>
internal static class RateReader
{
    private static readonly IReadOnlyDictionary<string, bool> Modes = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["graduated"] = true,
        ["volume"] = false,
    };

    private static readonly IReadOnlyDictionary<string, PremiumStacking> Stackings = new Dictionary<
        string,
        PremiumStacking
    >(StringComparer.Ordinal)
    {
        ["additive"] = PremiumStacking.Additive,
        ["multiplicative"] = PremiumStacking.Multiplicative,
    };

    /// <summary>Everything a charge on units may say about its price.</summary>
    public static Charge WithRate(Charge charge, TermsNode node, string price = "price")
    {
        var blockSize = node.OptionalNotNegative("blockSize");
        if (blockSize is 0)
        {
            node.Fault("blockSize", "range", "A block holds more than nothing.");
        }

        var priced = charge with
        {
            Rate = ReadRate(node, price),
            Package = node.Child("package") is { } package ? PackageReader.Read(package) : null,
            BlockSize = blockSize is 0 ? null : blockSize,
            Conversion = ConversionReader.Read(node),
            When = ReadWhen(charge, node),
            Pool = node.OptionalText("pool"),
            Premiums = [.. node.Children("premiums").Select(PremiumReader.Read)],
            Stacking = node.OptionalWord("stacking", Stackings) ?? default,
        };
        if (blockSize is not null && priced.Premiums.Count > 0)
        {
            node.Fault("blockSize", "conflict", "Blocks and premiums cannot be combined: a block has no moment.");
        }

        CheckBandBlocks(priced, node);
        return priced;
    }

    private static PremiumCondition? ReadWhen(Charge charge, TermsNode node)
    {
        if (node.Child("when") is not { } when)
        {
            return null;
        }

        if (charge is not (Charge.PerMinute or Charge.PerContact or Charge.PerHour))
        {
            node.Fault("when", "conflict", "Only minutes, contacts and hours have a moment and a kind.");
        }

        return PremiumReader.ReadCondition(when);
    }

    private static void CheckBandBlocks(Charge charge, TermsNode node)
    {
        var bands = charge.Rate switch
        {
            UnitRate.Graduated table => table.Bands,
            UnitRate.Volume table => table.Bands,
            _ => [],
        };
        if (
            bands.Any(band => band.BlockSize is not null)
            && (charge.BlockSize is not null || charge.Pool is not null || charge.Premiums.Count > 0)
        )
        {
            node.Fault("tiers", "conflict", "Blocks inside bands exclude pools, premiums and blocks of the charge.");
        }
    }

    private static UnitRate ReadRate(TermsNode node, string price)
    {
        if (node.Child("tiers") is { } tiers)
        {
            if (node.Has(price))
            {
                node.Fault(price, "conflict", $"'{price}' and 'tiers' exclude each other.");
            }

            return ReadTiers(tiers, price);
        }

        if (node.Child("package") is { } package)
        {
            if (node.Has(price) && package.Has("overage"))
            {
                node.Fault(price, "conflict", $"'{price}' and the package's 'overage' exclude each other.");
            }

            return new UnitRate.Flat(
                node.OptionalNotNegative(price) ?? package.OptionalNumber("overage") ?? node.NotNegative(price)
            );
        }

        return new UnitRate.Flat(node.NotNegative(price));
    }

    private static UnitRate ReadTiers(TermsNode node, string price)
    {
        var graduated = node.Word("mode", Modes);
        var flatFeeOnZero = node.OptionalFlag("flatFeeOnZero") ?? false;
        var bands = node.Children("bands").Select(band => ReadBand(band, price)).ToList();
        CheckOrder(node, bands);
        node.Close();
        if (bands.Count == 0)
        {
            return new UnitRate.Flat(0);
        }

        return graduated ? new UnitRate.Graduated(bands, flatFeeOnZero) : new UnitRate.Volume(bands, flatFeeOnZero);
    }

    private static Band ReadBand(TermsNode node, string price)
    {
        // A table of percentages may call its price by either name.
        var member = price != "price" && node.Has(price) ? price : "price";
        var band = new Band(
            node.OptionalNotNegative("upTo"),
            node.NotNegative(member),
            node.OptionalNotNegative("flatFee") ?? 0,
            node.OptionalNotNegative("blockSize")
        );
        if (band.BlockSize is 0)
        {
            node.Fault("blockSize", "range", "A block holds more than nothing.");
        }

        node.Close();
        return band;
    }

    private static void CheckOrder(TermsNode node, List<Band> bands)
    {
        if (bands.Count == 0)
        {
            node.Fault("bands", "required", "A table has at least one band.");
            return;
        }

        for (var index = 0; index < bands.Count; index++)
        {
            var isLast = index == bands.Count - 1;
            if (bands[index].UpTo is not { } upTo)
            {
                if (!isLast)
                {
                    node.Fault($"bands/{index}/upTo", "required", "Only the last band is open.");
                }
            }
            else if (isLast)
            {
                node.Fault($"bands/{index}/upTo", "open-end", "The last band has no upper end.");
            }
            else if (upTo <= (index == 0 ? 0 : bands[index - 1].UpTo ?? decimal.MaxValue))
            {
                node.Fault($"bands/{index}/upTo", "order", "Each band must end above the one before it.");
            }
        }
    }
}
