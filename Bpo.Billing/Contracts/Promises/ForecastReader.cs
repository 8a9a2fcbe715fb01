using System.Globalization;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Contracts.Promises;

/// <summary>Reads one announced volume.</summary>
internal static class ForecastReader
{
    public static Forecast Read(TermsNode node, int index)
    {
        var (from, to) = (node.Date("from"), node.Date("to"));
        if (to <= from)
        {
            node.Fault("to", "order", "'to' must be after 'from'.");
        }

        var forecast = new Forecast(
            node.OptionalText("id") ?? $"forecast-{index + 1}",
            node.OptionalText("service"),
            to > from ? new Period(from, to) : new Period(DateOnly.MinValue, DateOnly.MaxValue),
            node.NotNegative("contacts"),
            node.OptionalInteger("ahtSeconds"),
            ReadInstant(node, "lockedAt"),
            node.Child("band") is { } band ? ReadBand(band) : null
        );
        node.Close();
        return forecast;
    }

    private static DateTimeOffset? ReadInstant(TermsNode node, string member)
    {
        if (node.OptionalText(member) is not { } text)
        {
            return null;
        }

        if (
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        )
        {
            return instant;
        }

        node.Fault(member, "instant", "An instant is expected, for example \"2026-09-15T00:00:00Z\".");
        return null;
    }

    private static ForecastBand ReadBand(TermsNode node)
    {
        var band = new ForecastBand(
            node.OptionalPercent("belowPercent", to: 1000),
            node.OptionalPercent("abovePercent", to: 1000)
        );
        if (band.AbovePercent < band.BelowPercent)
        {
            node.Fault("abovePercent", "order", "The upper end must not be below the lower end.");
        }

        node.Close();
        return band;
    }
}
