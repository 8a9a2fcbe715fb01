using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits.Curves;

/// <summary>A fixed share of the amount at risk: pool × allocation. Pools may sum above 100 %; the caps bind.</summary>
public sealed record Allocation(decimal PoolPercent, decimal AllocationPercent) : CreditCurve
{
    private const decimal PercentSquared = 10_000;

    public override string Kind => "allocation";

    internal override CurveOutcome ApplyTo(CurveInput input) =>
        CurveOutcome.Of(
            PoolPercent * AllocationPercent * input.Bases.AtRisk / PercentSquared,
            Explanation.Of(
                "credit.allocation",
                Plain.Number(PoolPercent),
                Plain.Number(AllocationPercent),
                Plain.Number(input.Bases.AtRisk)
            ),
            ("poolPercent", PoolPercent),
            ("allocationPercent", AllocationPercent),
            ("atRisk", input.Bases.AtRisk)
        );
}
