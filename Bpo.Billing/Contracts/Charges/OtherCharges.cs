using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Contracts.Charges;

/// <summary>Reads one-off fees, handed-on costs and baseline bands.</summary>
internal static class OtherCharges
{
    private static readonly IReadOnlyDictionary<string, BandMeasure> Measures = new Dictionary<string, BandMeasure>(
        StringComparer.Ordinal
    )
    {
        ["band-edge"] = BandMeasure.BandEdge,
        ["baseline"] = BandMeasure.Baseline,
    };

    public static Charge OneOff(TermsNode node)
    {
        var on = node.OptionalDate("on");
        var installments = node.OptionalInteger("installments", minimum: 1) ?? 1;
        if (installments > 120)
        {
            node.Fault("installments", "range", "At most 120 instalments.");
        }

        if (on is null && !node.Has("on"))
        {
            node.Fault("on", "required", "'on' is required.");
        }

        return new Charge.OneOff
        {
            Id = node.Text("id"),
            Rate = new UnitRate.Flat(node.NotNegative("price")),
            On = on ?? default,
            Installments = installments,
            AtRisk = false,
        };
    }

    public static Charge PassThrough(TermsNode node) =>
        new Charge.PassThrough
        {
            Id = node.Text("id"),
            Rate = new UnitRate.Flat(1),
            Category = node.OptionalText("category"),
            MarkupPercent = node.OptionalPercent("markupPercent", from: -100, to: 1000) ?? 0,
            AtRisk = false,
        };

    public static Charge BaselineBand(TermsNode node)
    {
        var baseline = node.NotNegative("baseline");
        return new Charge.BaselineBand
        {
            Id = node.Text("id"),
            Baseline = baseline,
            DeadBandPercent = node.OptionalPercent("deadBandPercent") ?? 0,
            Fee = node.NotNegative("fee"),
            ArcPrice = node.OptionalNotNegative("arcPrice") ?? 0,
            RrcPrice = node.OptionalNotNegative("rrcPrice") ?? 0,
            MeasureFrom = node.OptionalWord("measureFrom", Measures) ?? default,
            RenegotiateBeyondPercent = node.OptionalPercent("renegotiateBeyondPercent", to: 1000),
            Count = node.OptionalWord("count", CountCharges.Contacts) ?? default,
        };
    }
}
