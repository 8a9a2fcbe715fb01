using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>
/// Whether a result is a default: below the minimum at once; below the target where there is no minimum, or when it
/// happens too often.
/// </summary>
internal static class DefaultTest
{
    public static (bool IsDefault, Explanation Why) Of(SlaResult result, PastMonths past) =>
        result.Attainment switch
        {
            Attainment.Met => (false, Explanation.Of("credit.met")),
            Attainment.NotMeasured => (false, Explanation.Of("credit.not-measured")),
            _ when result.Missed == MissedLevel.Minimum => (true, Explanation.Of("credit.below-minimum")),
            _ when result is { Minimum: null, EachInterval: null or { Minimum: null }, BelowTarget: null } => (
                true,
                Explanation.Of("credit.below-target")
            ),
            _ => Counted(result, past),
        };

    /// <summary>The same of an earlier month; where its history names no level, a miss that cost nothing was no default.</summary>
    /// <param name="before">The months before it.</param>
    public static bool Was(PastResult missed, SlaClause clause, PastMonths before) =>
        missed.Attainment == Attainment.Missed
        && (
            missed.Missed == MissedLevel.Minimum
            || clause is { Minimum: null, BelowTarget: null }
            || (missed.Missed == MissedLevel.None && (missed.Credit > 0 || missed.Points > 0))
            || (
                clause.BelowTarget is { } rule
                && before
                    .Within(missed.Sla, rule.InMonths - 1)
                    .Count(earlier => earlier is { Attainment: Attainment.Missed, Missed: not MissedLevel.Minimum }) + 1
                    >= rule.Times
            )
        );

    private static (bool IsDefault, Explanation Why) Counted(SlaResult result, PastMonths past)
    {
        if (result.BelowTarget is not { } rule)
        {
            var isKnown = result.EachInterval is null or { MetMinimum: not null };
            return (false, Explanation.Of(isKnown ? "credit.above-minimum" : "credit.minimum-unknown"));
        }

        var times = 1 + past.Within(result.Sla, rule.InMonths - 1).Count(earlier => IsBelowTarget(earlier, result));
        return (
            times >= rule.Times,
            Explanation.Of(
                times >= rule.Times ? "credit.below-target-again" : "credit.below-target-yet",
                Number(times),
                Number(rule.Times),
                Number(rule.InMonths)
            )
        );
    }

    /// <summary>
    /// Where the history names no level, a miss that cost nothing was one above the minimum; a share of intervals does not say
    /// how many met the minimum.
    /// </summary>
    private static bool IsBelowTarget(PastResult past, SlaResult now) =>
        past.Attainment == Attainment.Missed
        && (
            past.Missed != MissedLevel.None ? past.Missed == MissedLevel.Target
            : now.EachInterval?.Minimum is null && past.Measured is { IsMeasured: true } measured
                ? now.Minimum is null || now.Minimum.IsMetBy(measured)
            : past.Credit == 0
        );

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
