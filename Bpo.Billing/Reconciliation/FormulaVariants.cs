using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Metrics.Queues;

namespace Bpo.Billing.Reconciliation;

/// <summary>The other readings of a metric: formula, threshold and its comparator, short abandons, what is divided by.</summary>
internal static class FormulaVariants
{
    private static readonly int[] Thresholds = [10, 15, 20, 25, 30, 45, 60];
    private static readonly int[] Shorts = [0, 2, 3, 5, 10, 15];

    /// <returns>With the cause, so that a formula and a threshold can be tried together.</returns>
    public static IEnumerable<(Cause Cause, Explanation What, Func<Metric, Metric> Apply)> Of(Metric metric) =>
        metric switch
        {
            ServiceLevel level => OfServiceLevel(level),
            AbandonmentRate rate => OfAbandonment(rate),
            AverageSpeedOfAnswer speed =>
            [
                (
                    Cause.Formula,
                    speed.OverOffered ? Said("over-answered") : Said("over-offered"),
                    static one => Otherwise((AverageSpeedOfAnswer)one)
                ),
            ],
            _ => [],
        };

    private static IEnumerable<(Cause, Explanation, Func<Metric, Metric>)> OfServiceLevel(ServiceLevel level) =>
        [
            .. Enum.GetValues<ServiceLevelFormula>()
                .Where(formula => formula != level.Formulation)
                .Select(formula =>
                    Level(
                        Cause.Formula,
                        (level with { Formulation = formula }).Formula,
                        one => one with { Formulation = formula }
                    )
                ),
            Level(
                Cause.Threshold,
                level.Inclusive
                    ? Said("below", Number(level.ThresholdSeconds))
                    : Said("up-to", Number(level.ThresholdSeconds)),
                one => one with { Inclusive = !level.Inclusive }
            ),
            .. Thresholds
                .Where(seconds => seconds != level.ThresholdSeconds)
                .Select(seconds =>
                    Level(
                        Cause.Threshold,
                        Said("threshold", Number(seconds)),
                        one => one with { ThresholdSeconds = seconds }
                    )
                ),
            .. Shorts
                .Where(seconds => seconds != level.ShortAbandonSeconds)
                .SelectMany(seconds =>
                    new[]
                    {
                        ServiceLevelFormula.ExcludeShortAbandons,
                        ServiceLevelFormula.ShortAbandonsAsSuccess,
                    }.Select(formula =>
                        Level(
                            Cause.Formula,
                            Said(
                                formula == ServiceLevelFormula.ExcludeShortAbandons ? "short-out" : "short-success",
                                Number(seconds)
                            ),
                            one => one with { Formulation = formula, ShortAbandonSeconds = seconds }
                        )
                    )
                ),
        ];

    private static IEnumerable<(Cause, Explanation, Func<Metric, Metric>)> OfAbandonment(AbandonmentRate rate) =>
        [
            .. Enum.GetValues<AbandonmentFormula>()
                .Where(formula => formula != rate.Formulation)
                .Select(formula =>
                    Rate((rate with { Formulation = formula }).Formula, one => one with { Formulation = formula })
                ),
            .. Shorts
                .Where(seconds => seconds != rate.ShortAbandonSeconds)
                .Select(seconds =>
                    Rate(
                        Said("short-out", Number(seconds)),
                        one =>
                            one with
                            {
                                Formulation = AbandonmentFormula.ExcludeShortAbandons,
                                ShortAbandonSeconds = seconds,
                            }
                    )
                ),
        ];

    private static (Cause, Explanation, Func<Metric, Metric>) Level(
        Cause cause,
        Explanation what,
        Func<ServiceLevel, ServiceLevel> apply
    ) => (cause, what, metric => apply((ServiceLevel)metric));

    private static (Cause, Explanation, Func<Metric, Metric>) Rate(
        Explanation what,
        Func<AbandonmentRate, AbandonmentRate> apply
    ) => (Cause.Formula, what, metric => apply((AbandonmentRate)metric));

    private static AverageSpeedOfAnswer Otherwise(AverageSpeedOfAnswer speed) =>
        speed with
        {
            OverOffered = !speed.OverOffered,
        };

    private static Explanation Said(string code, params IReadOnlyList<string> arguments) =>
        Explanation.Of($"reconcile.{code}", arguments);

    private static string Number(int seconds) => Plain.Number(seconds);
}
