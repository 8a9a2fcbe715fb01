namespace Bpo.Domain.Sla.Exclusions;

/// <summary>Why usage shall not count against the vendor, in the words of contracts.</summary>
public enum ExclusionReason
{
    TestCalls,
    ClientOutage,
    Maintenance,
    ForceMajeure,
    Waiver,
    ForecastVariance,
    RampUp,
    MinimumVolume,

    /// <summary>The client owed an answer while the clock ran.</summary>
    WaitingOnClient,
}
