using Bpo.Domain.Pricing;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads one charge by its kind.</summary>
internal static class ChargeReader
{
    private static readonly IReadOnlyDictionary<string, Func<TermsNode, Charge>> Kinds = new Dictionary<
        string,
        Func<TermsNode, Charge>
    >(StringComparer.Ordinal)
    {
        ["per-minute"] = TimeCharges.PerMinute,
        ["per-contact"] = CountCharges.PerContact,
        ["per-record"] = CountCharges.PerRecord,
        ["per-seat"] = StaffCharges.PerSeat,
        ["per-hour"] = TimeCharges.PerHour,
        ["per-result"] = ResultCharges.PerResult,
        ["percent-of-sales"] = ResultCharges.PercentOfSales,
        ["fixed"] = StaffCharges.Fixed,
        ["one-off"] = OtherCharges.OneOff,
        ["pass-through"] = OtherCharges.PassThrough,
        ["baseline-band"] = OtherCharges.BaselineBand,
    };

    public static IEnumerable<string> KnownKinds => Kinds.Keys;

    /// <summary>Null when the kind is unknown; the fault is noted.</summary>
    public static Charge? Read(TermsNode node)
    {
        var kind = node.Text("kind");
        if (!Kinds.TryGetValue(kind, out var read))
        {
            if (kind.Length > 0)
            {
                node.Fault("kind", "unknown-word", $"'{kind}' is not one of {string.Join(", ", Kinds.Keys)}.");
            }

            return null;
        }

        var charge = Common(read(node), node);
        node.Close();
        return charge;
    }

    private static Charge Common(Charge charge, TermsNode node)
    {
        var (from, until) = node.Span();
        var (minimum, maximum) = (node.OptionalNotNegative("minimum"), node.OptionalNotNegative("maximum"));
        if (minimum > maximum)
        {
            node.Fault("maximum", "order", "The maximum must not be below the minimum.");
        }

        var taxCategory = node.OptionalText("taxCategory");
        if (taxCategory is not null && !InvoicingReader.TaxCategories.Contains(taxCategory, StringComparer.Ordinal))
        {
            var known = string.Join(", ", InvoicingReader.TaxCategories);
            node.Fault("taxCategory", "unknown-word", $"A tax category is one of {known}.");
        }

        return charge with
        {
            Name = node.OptionalText("name") ?? "",
            Service = node.OptionalText("service"),
            From = from,
            Until = until,
            Minimum = minimum,
            Maximum = maximum,
            TaxCategory = taxCategory,
            AtRisk = node.OptionalFlag("atRisk") ?? charge.AtRisk,
        };
    }
}
