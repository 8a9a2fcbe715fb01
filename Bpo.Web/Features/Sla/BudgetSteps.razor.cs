using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bpo.Web.Features.Sla;

/// <summary>How the budget of a running month is reckoned, step by step, from the volume expected to the credit at the end.</summary>
public sealed partial class BudgetSteps
{
    private const decimal Whole = 100;

    [Parameter, EditorRequired]
    public required ClauseBudget Budget { get; set; }

    [Parameter, EditorRequired]
    public required SlaResult Result { get; set; }

    private IEnumerable<(string Text, string Value)> Steps
    {
        get
        {
            var standing = Budget.Standing;
            yield return (
                Words[
                    Result.EachInterval is null ? "Sla.BudgetStepAllowed" : "Sla.BudgetStepAllowedIntervals",
                    Formats.Number(decimal.Round(standing.End.Volume), 0),
                    AllowedForEach
                ],
                Formats.Number(standing.Allowed, 1)
            );
            yield return (Words["Sla.BudgetStepUsed"], Formats.Number(standing.Lost, 1));
            yield return (Words["Sla.BudgetStepLeft"], Formats.Number(standing.Left, 1));
            if (standing is { Pace: { } pace, UsedPercent: { } used, End.Volume: > 0 })
            {
                var seen = Result.Measured.Denominator * Whole / standing.End.Volume;
                yield return (
                    Words["Sla.BudgetStepPace", Formats.Percent(used), Formats.Percent(seen)],
                    Formats.Number(pace, 2)
                );
            }

            yield return (Words["Sla.BudgetStepEnd"], Write(standing.End.Expected));
            if (standing.End is { Best: { } best, Worst: { } worst })
            {
                yield return (
                    Words["Sla.BudgetStepRange"],
                    $"{Write(decimal.Min(best, worst))} – {Write(decimal.Max(best, worst))}"
                );
            }

            yield return (Words["Sla.BudgetStepCredit"], Formats.Money(Budget.CreditExpected));
        }
    }

    /// <summary>What the target grants each contact or interval: a share that may be lost, or an average.</summary>
    private string AllowedForEach =>
        Result.ComparedUnit() == MetricUnit.Percent
            ? Formats.Rate(Result.Target.IsFloor ? Whole - Result.Target.Level : Result.Target.Level)
            : Write(Result.Target.Level);

    private string Write(decimal value) => Result.Write((decimal?)value);
}
