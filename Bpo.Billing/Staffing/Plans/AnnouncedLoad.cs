using Bpo.Domain.Time;

namespace Bpo.Billing.Staffing.Plans;

/// <summary>A span of a forecast as it is staffed for.</summary>
/// <param name="Service">Null for all services together.</param>
/// <param name="AhtSeconds">Announced handle time of one contact; null when not announced.</param>
public sealed record AnnouncedLoad(string? Service, InstantRange Span, decimal Contacts, int? AhtSeconds);

/// <summary>One version of a forecast.</summary>
/// <param name="Number">Its number where it was exchanged; null for one of the terms or of an import.</param>
/// <param name="LockedAt">When both sides had signed; null for one that does not bind.</param>
public sealed record ForecastEdition(int? Number, DateTimeOffset? LockedAt, IReadOnlyList<AnnouncedLoad> Spans);

/// <summary>The forecast that is staffed for.</summary>
/// <param name="Editions">The newest first: it speaks for the spans it has, older ones for the rest.</param>
public sealed record StaffedForecast(ForecastOrigin Origin, IReadOnlyList<ForecastEdition> Editions)
{
    public static readonly StaffedForecast None = new(ForecastOrigin.None, []);
}

/// <summary>Where a forecast comes from, the strongest first.</summary>
public enum ForecastOrigin
{
    None,

    /// <summary>Signed by both sides.</summary>
    Signed,

    /// <summary>The newest that was brought; one side has not signed it.</summary>
    Proposed,

    /// <summary>Rows of a file.</summary>
    Imported,

    /// <summary>A clause of the contract.</summary>
    Terms,
}
