using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits.Curves;

/// <summary>
/// Points by distance from the target, multiplied when the period before missed too. The points of all levels together are
/// converted by the scheme's table.
/// </summary>
public sealed record Points(IReadOnlyList<PointBand> Bands, decimal RepeatMultiplier) : CreditCurve
{
    public override string Kind => "points";

    internal override CurveOutcome ApplyTo(CurveInput input)
    {
        var reached = Bands.Where(band => input.Reaches(Level(input, band))).MaxBy(band => band.From);
        var points = reached?.Points ?? 0;
        var factor = input.MissedBefore ? RepeatMultiplier : 1;
        return CurveOutcome.OfPoints(
            points * factor,
            Explanation.Of(
                input.MissedBefore ? "credit.points.repeated" : "credit.points",
                Plain.Number(input.Beyond(input.Target.Level)),
                Plain.Number(points),
                Plain.Number(factor)
            ),
            ("value", input.Value),
            ("distance", input.Beyond(input.Target.Level)),
            ("points", points),
            ("factor", factor)
        );
    }

    /// <summary>The value at which a band begins, so that the exact ratio is compared.</summary>
    private static decimal Level(CurveInput input, PointBand band) =>
        input.IsLowSide ? input.Target.Level - band.From : input.Target.Level + band.From;
}

/// <param name="From">The distance beyond the target from which the band holds.</param>
public sealed record PointBand(decimal From, decimal Points);
