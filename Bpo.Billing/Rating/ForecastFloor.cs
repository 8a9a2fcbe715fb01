using Bpo.Billing.Rating.Meters;
using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating;

/// <summary>A volume below the agreed share of the forecast is billed as that share (under-forecast clause).</summary>
internal static class ForecastFloor
{
    public static Metered Apply(BillableSpan span, Metered metered)
    {
        if (span.Terms.Commitments.ForecastFloorPercent is not { } percent || Expected(span) is not { } expected)
        {
            return metered;
        }

        var floor = expected * (percent / 100);
        if (metered.Units.Value >= floor.Value)
        {
            return metered;
        }

        var missing = (floor - metered.Units) * metered.Per;
        var explain = Explanation.Of("forecast-floor", Digits.Plain(percent), Digits.Plain(expected.Value));
        return metered with
        {
            Stretches = [.. metered.Stretches, new Stretch(missing.Value, 0, long.MaxValue)],
            Steps = [.. metered.Steps, new PricingStep("forecast-floor", metered.Units.Value, floor.Value, explain)],
        };
    }

    /// <summary>The forecast in the unit of the charge; null when the charge bills no volume or nothing was announced.</summary>
    private static Ratio? Expected(BillableSpan span)
    {
        if (span.Charge is not (Charge.PerContact or Charge.PerMinute))
        {
            return null;
        }

        var sum = Ratio.Zero;
        var isAnnounced = false;
        foreach (var forecast in span.Terms.Forecasts.Where(forecast => Serves(span.Charge, forecast)))
        {
            if (forecast.Span.Overlap(span.Days) is { } shared && UnitsOf(span.Charge, forecast) is { } units)
            {
                isAnnounced = true;
                sum += units * ShareOf(forecast.Span, shared);
            }
        }

        return isAnnounced ? sum : null;
    }

    private static bool Serves(Charge charge, Forecast forecast) =>
        charge.Service is null || forecast.Service is null || forecast.Service == charge.Service;

    private static Ratio? UnitsOf(Charge charge, Forecast forecast) =>
        charge is Charge.PerContact ? Ratio.Of(forecast.Contacts)
        : forecast.AhtSeconds is { } seconds ? new Ratio(forecast.Contacts * seconds, 60)
        : null;

    private static Ratio ShareOf(Period whole, Period part) =>
        part.Days == whole.Days ? Ratio.One : new Ratio(part.Days, whole.Days);
}
