using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Budgets;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Tests.Compliance;

/// <summary>
/// Of ten half hours so far eight met the target and nine the minimum, where nine of ten are promised: every second half hour
/// that is lost is lost below the minimum. A default costs a tenth of fees of 1,000.00.
/// </summary>
public sealed class OutlookOfIntervals
{
    /// <summary>At 80 % one of ten is below the minimum and 90 % are kept; at 70 % it is 1.5 of ten.</summary>
    [Theory]
    [InlineData("90", "0.00")]
    [InlineData("80", "0.00")]
    [InlineData("70", "100.00")]
    public void a_month_that_gets_worse_loses_its_minimum_in_proportion(string share, string credit)
    {
        var result = SlaResults
            .Of(Terms, Period.Month(2026, 10), new MetricSource { Counted = Counted() }, Terms.EffectiveFrom)
            .Single();
        var input = new CreditInput
        {
            Terms = Terms,
            Period = Period.Month(2026, 10),
            Results = [result],
            Fees = PeriodFees.None with { Gross = 1_000 },
            ServiceStart = Terms.EffectiveFrom,
        };

        Assert.Equal(MissedLevel.Target, result.Missed);
        Assert.Equal(decimal.Parse(credit, null), CreditOutlook.At(input, "sl", decimal.Parse(share, null)).Amount);
    }

    private static readonly Domain.Contracts.Terms Terms = TermsReader
        .Read(
            """
            { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "UTC", "services": [ { "id": "voice" } ],
              "slas": [ { "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" },
                          "minimum": { "atLeast": "70" }, "measure": { "over": "intervals", "minutes": 30, "share": "90" } } ],
              "credits": { "rules": [ { "sla": "sl", "curve": { "kind": "steps", "of": "fees", "steps": [ { "from": "100", "credit": "10" } ] } } ] } }
            """u8.ToArray()
        )
        .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));

    private static Dictionary<string, CountedClause> Counted()
    {
        var start = new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);
        decimal[] answeredInTime = [90, 90, 90, 90, 90, 90, 90, 90, 75, 60];
        return new(StringComparer.Ordinal)
        {
            ["sl"] = new CountedClause(
                [
                    .. answeredInTime.Select(
                        (inTime, index) =>
                            new CountsAt(
                                start.AddMinutes(30 * index),
                                "",
                                Domain.Metrics.Counts.Of([("answered", 100), ("answeredInTime", inTime)])
                            )
                    ),
                ],
                null
            ),
        };
    }
}
