using System.Globalization;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads a table of fees by several volumes.</summary>
internal static class CapacityReader
{
    public static CapacityTable? Read(TermsNode charge)
    {
        if (charge.Child("capacity") is not { } node)
        {
            return null;
        }

        var volumes = node.Texts("volumes");
        if (volumes.Count == 0)
        {
            node.Fault("volumes", "required", "The charges whose units are the volumes are named here.");
        }

        var bands = node.Children("bands").Select(ReadBand).ToList();
        CheckBands(node, bands, volumes.Count);
        node.Close();
        return bands.Count == 0 ? null : new CapacityTable(volumes, bands);
    }

    private static CapacityBand ReadBand(TermsNode node)
    {
        var limits = node.Texts("upTo");
        var band = new CapacityBand(
            [.. limits.Select((text, index) => Limit(node, text, index))],
            node.NotNegative("price")
        );
        node.Close();
        return band;
    }

    private static decimal Limit(TermsNode node, string text, int index)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit))
        {
            return limit;
        }

        node.Fault($"upTo/{index}", "decimal", "A decimal in a string is expected, for example \"1000\".");
        return 0;
    }

    private static void CheckBands(TermsNode node, List<CapacityBand> bands, int volumes)
    {
        if (bands.Count == 0)
        {
            node.Fault("bands", "required", "A table has at least one band.");
            return;
        }

        for (var index = 0; index < bands.Count; index++)
        {
            var (upTo, isLast) = (bands[index].UpTo, index == bands.Count - 1);
            if (isLast && upTo.Count > 0)
            {
                node.Fault($"bands/{index}/upTo", "open-end", "The last band has no upper end.");
            }
            else if (!isLast && upTo.Count != volumes)
            {
                node.Fault($"bands/{index}/upTo", "required", "Each volume has its limit, in the order of 'volumes'.");
            }
            else if (!isLast && index > 0 && !Widens(bands[index - 1].UpTo, upTo))
            {
                node.Fault($"bands/{index}/upTo", "order", "No limit falls, and one at least rises.");
            }
        }
    }

    private static bool Widens(IReadOnlyList<decimal> before, IReadOnlyList<decimal> now) =>
        before.Count != now.Count
        || (
            before.Zip(now).All(pair => pair.Second >= pair.First)
            && before.Zip(now).Any(pair => pair.Second > pair.First)
        );
}
