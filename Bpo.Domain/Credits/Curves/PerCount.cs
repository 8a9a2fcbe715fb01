using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits.Curves;

/// <summary>So much money for each failed contact beyond a tolerated share of all.</summary>
/// <param name="Whole">Counts whole contacts only; otherwise the tolerated share is taken exactly.</param>
public sealed record PerCount(decimal Credit, decimal BeyondPercent, bool Whole) : CreditCurve
{
    private const decimal Percent = 100;

    public override string Kind => "per-count";

    internal override CurveOutcome ApplyTo(CurveInput input)
    {
        // A floor counts successes (the failed are the rest), a ceiling counts the failures themselves.
        var failed = input.IsLowSide ? input.Measured.Denominator - input.Measured.Numerator : input.Measured.Numerator;
        var tolerated = input.Measured.Denominator * BeyondPercent / Percent;
        var beyond = Math.Max(0, failed - tolerated);
        var counted = Whole ? Math.Floor(beyond) : beyond;
        return CurveOutcome.Of(
            counted * Credit,
            Explanation.Of(
                "credit.per-count",
                Plain.Number(failed),
                Plain.Number(tolerated),
                Plain.Number(counted),
                Plain.Number(Credit)
            ),
            ("failed", failed),
            ("tolerated", tolerated),
            ("counted", counted),
            ("credit", Credit)
        );
    }
}
