using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits.Curves;

/// <summary>
/// So much per unit of distance beyond the target, or beyond the edge of a neutral band around it.
/// </summary>
/// <param name="Whole">Counts whole units only; a unit that has begun is not yet counted.</param>
public sealed record Linear(CreditBase Of, decimal Per, decimal Credit, NeutralBand? Neutral, bool Whole) : CreditCurve
{
    public override string Kind => "linear";

    internal override CurveOutcome ApplyTo(CurveInput input)
    {
        var edge =
            Neutral is null ? input.Target.Level
            : input.IsLowSide ? Neutral.From
            : Neutral.To;
        var distance = input.Beyond(edge);
        var units = Whole ? Math.Floor(distance / Per) : distance / Per;
        return CurveOutcome.Of(
            input.Bases.Amount(units * Credit, Of),
            Explanation.Of(
                $"credit.linear.{Of}",
                Plain.Number(distance),
                Plain.Number(edge),
                Plain.Number(units),
                Plain.Number(Credit),
                Plain.Number(input.Bases.Of(Of))
            ),
            ("value", input.Value),
            ("edge", edge),
            ("distance", distance),
            ("per", Per),
            ("units", units),
            ("credit", Credit),
            ("base", input.Bases.Of(Of))
        );
    }
}

/// <summary>Values from which neither a credit nor a bonus follows.</summary>
public sealed record NeutralBand(decimal From, decimal To);
