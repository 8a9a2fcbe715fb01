using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Domain.Credits.Curves;

/// <summary>A measured value beside its target, and the side of it that the curve looks at.</summary>
/// <param name="IsLowSide">The curve runs towards lower values: a credit for a floor, or a bonus for a ceiling.</param>
public sealed record CurveInput(
    Measurement Measured,
    Target Target,
    bool IsLowSide,
    bool MissedBefore,
    CreditBases Bases
)
{
    public static CurveInput Credit(Measurement measured, Target target, bool missedBefore, CreditBases bases) =>
        new(measured, target, target.IsFloor, missedBefore, bases);

    public static CurveInput Bonus(Measurement measured, Target target, CreditBases bases) =>
        new(measured, target, !target.IsFloor, MissedBefore: false, bases);

    public decimal Value => Measured.Value ?? throw new InvalidOperationException("Nothing was measured.");

    /// <summary>Whether the value lies at <paramref name="level"/> or beyond it; compared as the exact ratio.</summary>
    public bool Reaches(decimal level) => IsLowSide ? Measured.CompareTo(level) <= 0 : Measured.CompareTo(level) >= 0;

    /// <summary>How far the value lies beyond <paramref name="level"/>; zero on the other side.</summary>
    public decimal Beyond(decimal level) => Math.Max(0, IsLowSide ? level - Value : Value - level);
}
