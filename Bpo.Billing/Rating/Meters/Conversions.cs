using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Meters;

/// <summary>Turns counted units into billed ones; the rounding, if any, happens once to the whole quantity.</summary>
internal static class Conversions
{
    public static Metered Apply(UnitConversion? conversion, Metered metered)
    {
        if (conversion is null)
        {
            return metered;
        }

        var per = metered.Per * conversion.Divide;
        var stretches = metered
            .Stretches.Select(stretch => stretch with { Count = stretch.Count * conversion.Multiply })
            .ToList();
        var units = stretches.Sum(stretch => stretch.Count) / per;
        var billed = conversion.Round(units);
        if (billed != units)
        {
            stretches.Add(new Stretch((billed * per) - stretches.Sum(stretch => stretch.Count), 0, long.MaxValue));
        }

        var explain = Explanation.Of(
            "conversion",
            Digits.Plain(metered.Units.Value),
            Digits.Plain(conversion.Multiply),
            Digits.Plain(conversion.Divide),
            Digits.Plain(billed)
        );
        return metered with
        {
            Stretches = stretches,
            Per = per,
            Steps = [.. metered.Steps, new PricingStep("conversion", metered.Units.Value, billed, explain)],
        };
    }
}
