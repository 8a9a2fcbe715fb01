using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits.Curves;

/// <summary>A table of values: the furthest step that is reached gives the credit.</summary>
public sealed record Steps(CreditBase Of, IReadOnlyList<CreditStepRow> Rows) : CreditCurve
{
    public override string Kind => "steps";

    internal override CurveOutcome ApplyTo(CurveInput input)
    {
        var reached = Rows.Where(row => input.Reaches(row.From)).ToArray();
        if (reached.Length == 0)
        {
            return CurveOutcome.Of(
                0,
                Explanation.Of("credit.steps.none", Plain.Number(input.Value)),
                ("value", input.Value)
            );
        }

        var step = input.IsLowSide ? reached.MinBy(row => row.From)! : reached.MaxBy(row => row.From)!;
        return CurveOutcome.Of(
            input.Bases.Amount(step.Credit, Of),
            Explanation.Of(
                $"credit.steps.{Of}",
                Plain.Number(input.Value),
                Plain.Number(step.From),
                Plain.Number(step.Credit),
                Plain.Number(input.Bases.Of(Of))
            ),
            ("value", input.Value),
            ("from", step.From),
            ("credit", step.Credit),
            ("base", input.Bases.Of(Of))
        );
    }
}

/// <param name="From">The value from which the step holds, towards the side the curve looks at.</param>
/// <param name="Credit">Percent of the base, or money.</param>
public sealed record CreditStepRow(decimal From, decimal Credit);
