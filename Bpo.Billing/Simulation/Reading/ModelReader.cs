using Bpo.Billing.Contracts;
using Bpo.Billing.Simulation.Models;

namespace Bpo.Billing.Simulation.Reading;

/// <summary>Reads a ready-made model with the prices somebody enters.</summary>
internal static class ModelReader
{
    private static readonly IReadOnlyDictionary<string, PricingModelKind> Kinds = new Dictionary<
        string,
        PricingModelKind
    >(StringComparer.Ordinal)
    {
        ["per-minute"] = PricingModelKind.PerMinute,
        ["per-contact"] = PricingModelKind.PerContact,
        ["per-hour"] = PricingModelKind.PerHour,
        ["per-seat"] = PricingModelKind.PerSeat,
        ["minute-package"] = PricingModelKind.MinutePackage,
        ["request-package"] = PricingModelKind.RequestPackage,
        ["per-record"] = PricingModelKind.PerRecord,
        ["per-connected-call"] = PricingModelKind.PerConnectedCall,
        ["per-result"] = PricingModelKind.PerResult,
        ["percent-of-sales"] = PricingModelKind.PercentOfSales,
    };

    public static PricingModel Read(TermsNode node)
    {
        var kind = node.Word("kind", Kinds);
        var isPackage = kind is PricingModelKind.MinutePackage or PricingModelKind.RequestPackage;
        var model = new PricingModel
        {
            Kind = kind,
            Price = node.NotNegative("price"),
            Included = isPackage ? node.NotNegative("included") : 0,
            Fee = isPackage ? node.NotNegative("fee") : 0,
            Increment = node.OptionalText("increment"),
            RepeatHours = node.OptionalInteger("repeatHours", minimum: 1),
            MinTalkSeconds = node.OptionalInteger("minTalkSeconds") ?? 0,
            Result = node.OptionalText("result") ?? "sale",
            OccupancyPercent = node.OptionalNumber("occupancyPercent"),
            HoursPerSeat = node.OptionalNumber("hoursPerSeat"),
            Seats = node.OptionalNotNegative("seats"),
            Service = node.OptionalText("service"),
        };
        if (model.OccupancyPercent is <= 0 or > 100)
        {
            node.Fault("occupancyPercent", "range", "An occupancy is more than 0 and at most 100 percent.");
        }

        if (model.HoursPerSeat is <= 0)
        {
            node.Fault("hoursPerSeat", "range", "A seat has more than no hours.");
        }

        node.Close();
        return model;
    }
}
