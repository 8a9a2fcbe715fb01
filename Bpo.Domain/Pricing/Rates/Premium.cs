using Bpo.Domain.Usage;

namespace Bpo.Domain.Pricing.Rates;

/// <summary>A surcharge in percent on the units it hits.</summary>
/// <param name="Percent">Negative for a reduction, e.g. at night.</param>
/// <param name="InsidePackage">Whether units included in a package bear it, at the overage price.</param>
public sealed record Premium(string Name, decimal Percent, PremiumCondition When, bool InsidePackage);

/// <summary>When a premium applies. Every condition that is given must hold.</summary>
public sealed record PremiumCondition
{
    /// <summary>The id of a calendar of the terms; needed by <see cref="Side"/>.</summary>
    public string? Calendar { get; init; }

    public CalendarSide Side { get; init; }

    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Start of the part of the day, inclusive; the part may wrap midnight.</summary>
    public TimeSpan? From { get; init; }

    /// <summary>End of the part of the day, exclusive.</summary>
    public TimeSpan? To { get; init; }

    public string? Language { get; init; }

    public Channel? Channel { get; init; }

    public string? Region { get; init; }

    /// <summary>Whether the condition looks at the clock, beside or instead of the contact.</summary>
    public bool LooksAtTime => Calendar is not null || Days.Count > 0 || From is not null;

    public bool HoldsFor(string language, Channel? channel, string region) =>
        (Language is null || string.Equals(Language, language, StringComparison.OrdinalIgnoreCase))
        && (Channel is null || Channel == channel)
        && (Region is null || string.Equals(Region, region, StringComparison.OrdinalIgnoreCase));
}

public enum CalendarSide
{
    Inside,
    Outside,
    Holiday,
}

public enum PremiumStacking
{
    /// <summary>Percentages of one unit add up.</summary>
    Additive,

    /// <summary>Each percentage applies to the price with the others on it.</summary>
    Multiplicative,
}
