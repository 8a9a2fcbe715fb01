using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>A level with its direction: at least so much, or at most.</summary>
public sealed record Target(bool IsFloor, decimal Level)
{
    public static Target AtLeast(decimal level) => new(IsFloor: true, level);

    public static Target AtMost(decimal level) => new(IsFloor: false, level);

    /// <summary>Compares the exact ratio; a value that only rounds to the level misses it.</summary>
    public bool IsMetBy(Measurement measured) =>
        IsFloor ? measured.CompareTo(Level) >= 0 : measured.CompareTo(Level) <= 0;

    /// <summary>How far a value lies on the bad side of the level; negative on the good side.</summary>
    public decimal Shortfall(decimal value) => IsFloor ? Level - value : value - Level;

    /// <summary>
    /// The level of a ramp month: a factor of 0.9 asks for nine tenths of a floor, and allows ten ninths of a ceiling.
    /// </summary>
    public Target Relaxed(decimal factor) => this with { Level = IsFloor ? Level * factor : Level / factor };
}
