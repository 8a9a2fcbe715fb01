using Bpo.Domain.Time;

namespace Bpo.Domain.Forecasts;

/// <summary>The volume expected of a service in a span of instants, as forecasts of half-hours and days are exchanged.</summary>
/// <param name="Service">Null for all services together.</param>
/// <param name="LockedAt">When it became binding; of two for one span the later one counts.</param>
public sealed record ForecastInterval(string? Service, InstantRange Span, decimal Contacts, DateTimeOffset LockedAt);
