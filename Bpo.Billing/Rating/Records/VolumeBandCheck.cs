using Bpo.Billing.Rating.Meters;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;

namespace Bpo.Billing.Rating.Records;

/// <summary>Shows when the volume behind a retainer has left the band it was agreed for.</summary>
internal static class VolumeBandCheck
{
    public static Metered Apply(Charge.Fixed charge, Metered retainer, Metered? contacts)
    {
        if (charge.VolumeBand is not { } band || contacts is null)
        {
            return retainer;
        }

        var volume = contacts.Count;
        if (volume >= (band.From ?? 0) && volume <= (band.To ?? decimal.MaxValue))
        {
            return retainer;
        }

        var explain = Explanation.Of(
            "volume-band",
            Digits.Plain(volume),
            Digits.Plain(band.From ?? 0),
            band.To is { } to ? Digits.Plain(to) : "∞"
        );
        return retainer with { Steps = [.. retainer.Steps, new PricingStep("volume-band", volume, volume, explain)] };
    }
}
