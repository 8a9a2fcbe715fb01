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

    public static IEnumerable<(Explanation What, Metric Metric)> Of(Metric metric) =>
        metric switch
        {
            ServiceLevel level => OfServiceLevel(level),
            AbandonmentRate rate => OfAbandonment(rate),
            AverageSpeedOfAnswer speed =>
            [
                (
                    speed.OverOffered ? Said("over-answered") : Said("over-offered"),
                    speed with
                    {
                        OverOffered = !speed.OverOffered,
                    }
                ),
            ],
            _ => [],
        };

    private static IEnumerable<(Explanation, Metric)> OfServiceLevel(ServiceLevel level) =>
        [
            .. Enum.GetValues<ServiceLevelFormula>()
                .Where(formula => formula != level.Formulation)
                .Select(formula => Read(level with { Formulation = formula })),
            (
                level.Inclusive
                    ? Said("below", Number(level.ThresholdSeconds))
                    : Said("up-to", Number(level.ThresholdSeconds)),
                level with
                {
                    Inclusive = !level.Inclusive,
                }
            ),
            .. Thresholds
                .Where(seconds => seconds != level.ThresholdSeconds)
                .Select(seconds =>
                    (Said("threshold", Number(seconds)), (Metric)(level with { ThresholdSeconds = seconds }))
                ),
            .. Shorts
                .Where(seconds => seconds != level.ShortAbandonSeconds)
                .SelectMany(seconds =>
                    new[]
                    {
                        ServiceLevelFormula.ExcludeShortAbandons,
                        ServiceLevelFormula.ShortAbandonsAsSuccess,
                    }.Select(formula =>
                        (
                            Said(
                                formula == ServiceLevelFormula.ExcludeShortAbandons ? "short-out" : "short-success",
                                Number(seconds)
                            ),
                            (Metric)(level with { Formulation = formula, ShortAbandonSeconds = seconds })
                        )
                    )
                ),
        ];

    private static IEnumerable<(Explanation, Metric)> OfAbandonment(AbandonmentRate rate) =>
        [
            .. Enum.GetValues<AbandonmentFormula>()
                .Where(formula => formula != rate.Formulation)
                .Select(formula => Read(rate with { Formulation = formula })),
            .. Shorts
                .Where(seconds => seconds != rate.ShortAbandonSeconds)
                .Select(seconds =>
                    (
                        Said("short-out", Number(seconds)),
                        (Metric)(
                            rate with
                            {
                                Formulation = AbandonmentFormula.ExcludeShortAbandons,
                                ShortAbandonSeconds = seconds,
                            }
                        )
                    )
                ),
        ];

    /// <summary>Another formula is named by its own sentence.</summary>
    private static (Explanation What, Metric Metric) Read(Metric metric) => (metric.Formula, metric);

    private static Explanation Said(string code, params IReadOnlyList<string> arguments) =>
        Explanation.Of($"reconcile.{code}", arguments);

    private static string Number(int seconds) => Plain.Number(seconds);
}
