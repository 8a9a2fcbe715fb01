namespace Bpo.Domain.Sla;

/// <summary>What volume above the locked forecast does to a promise.</summary>
public enum ForecastVarianceMode
{
    /// <summary>The promise does not bind in the period.</summary>
    VoidMonth,

    /// <summary>The promise binds for the volume up to the limit; the surplus is taken to have failed and is exempt.</summary>
    ExemptSurplus,

    /// <summary>Each forecast interval above its limit is left out.</summary>
    DropInterval,
}

/// <param name="BeyondPercent">The limit in percent of the forecast volume, e.g. 110.</param>
public sealed record ForecastVariance(ForecastVarianceMode Mode, decimal BeyondPercent);
