using Bpo.Domain.Amounts;
using Bpo.Domain.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>What a promise of the running month may still lose, and where the month is heading.</summary>
public sealed partial class BudgetCell
{
    [Parameter, EditorRequired]
    public required ClauseBudget Budget { get; set; }

    [Parameter, EditorRequired]
    public required SlaResult Result { get; set; }

    private BudgetStanding Standing => Budget.Standing;

    private string End =>
        Standing.End is { Best: { } best, Worst: { } worst }
            ? Words[
                "Sla.BudgetEndBetween",
                Write(Standing.End.Expected),
                Write(decimal.Min(best, worst)),
                Write(decimal.Max(best, worst))
            ]
            : Words["Sla.BudgetEnd", Write(Standing.End.Expected)];

    /// <summary>The worst the range holds; without a range what is expected.</summary>
    private Money AtRisk => Budget.CreditWorst ?? Budget.CreditExpected;

    private string Write(decimal value) => Result.Write((decimal?)value);
}
