namespace Bpo.Billing.Simulation.Models;

/// <summary>A ready-made way to price the usage, with the prices somebody enters.</summary>
public sealed record PricingModel
{
    public required PricingModelKind Kind { get; init; }

    /// <summary>Of a minute, contact, hour, seat, record or result; of what is beyond a package; percent of sales.</summary>
    public required decimal Price { get; init; }

    /// <summary>What a package includes.</summary>
    public decimal Included { get; init; }

    /// <summary>What a package costs a month.</summary>
    public decimal Fee { get; init; }

    /// <summary>Billing increment of minutes, e.g. <c>60/6</c>; null bills every second.</summary>
    public string? Increment { get; init; }

    /// <summary>Hours within which a further contact of the same customer is free.</summary>
    public int? RepeatHours { get; init; }

    /// <summary>Talk below which a connected call does not count.</summary>
    public int MinTalkSeconds { get; init; }

    /// <summary>The type of result that is billed.</summary>
    public string Result { get; init; } = "sale";

    /// <summary>Derives hours or seats from the handling time; null takes the recorded ones.</summary>
    public decimal? OccupancyPercent { get; init; }

    public decimal? HoursPerSeat { get; init; }

    public decimal? Seats { get; init; }

    /// <summary>Only this service is priced anew; null for all.</summary>
    public string? Service { get; init; }
}

public enum PricingModelKind
{
    PerMinute,
    PerContact,
    PerHour,
    PerSeat,
    MinutePackage,
    RequestPackage,
    PerRecord,
    PerConnectedCall,
    PerResult,
    PercentOfSales,
}
