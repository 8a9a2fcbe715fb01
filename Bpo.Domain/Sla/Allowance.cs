using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>
/// What a target allows to be lost: contacts that may be late or given up, or seconds that may be waited. It adds up over
/// days, so it can be spent.
/// </summary>
public static class Allowance
{
    /// <returns>
    /// Null for a measure whose losses do not add up: a percentile, a maximum, or a floor that is no share.
    /// </returns>
    public static decimal? Lost(Target target, Measurement measured) =>
        (target.IsFloor, IsShare(measured)) switch
        {
            _ when measured.Sample != measured.Denominator => null,
            (true, true) => measured.Denominator - measured.Numerator,
            (true, false) => null,
            (false, _) => measured.Numerator,
        };

    /// <summary>What may be lost on so much volume.</summary>
    public static decimal Of(Target target, Measurement measured, decimal volume) =>
        volume * (target.IsFloor ? measured.Scale - target.Level : target.Level) / measured.Scale;

    /// <summary>The measured value if so much of a volume is lost.</summary>
    public static decimal Value(Target target, Measurement measured, decimal lost, decimal volume) =>
        (target.IsFloor ? volume - lost : lost) * measured.Scale / volume;

    private static bool IsShare(Measurement measured) => measured.Scale == Measurement.PercentScale;
}
