using Bpo.Domain.Time;

namespace Bpo.Domain.Forecasts;

/// <summary>What the client announced for a span of days; once locked, both sides are held to it.</summary>
/// <param name="Service">The service it is for; null for all.</param>
/// <param name="Contacts">Contacts expected in the whole span.</param>
/// <param name="AhtSeconds">Expected handle time of one contact; null when not announced.</param>
/// <param name="LockedAt">When it became binding; null while it is only announced.</param>
public sealed record Forecast(
    string Id,
    string? Service,
    Period Span,
    decimal Contacts,
    int? AhtSeconds,
    DateTimeOffset? LockedAt,
    ForecastBand? Band
);

/// <summary>Volumes inside the band, in percent of the forecast, have no consequence.</summary>
public sealed record ForecastBand(decimal? BelowPercent, decimal? AbovePercent);
