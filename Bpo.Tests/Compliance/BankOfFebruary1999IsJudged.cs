using System.Text;
using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Tests.Ingestion;

namespace Bpo.Tests.Compliance;

/// <summary>
/// One fortnight of a real queue under every formula: the choice of words moves the service level by seven points. Data:
/// Service Enterprise Engineering lab, Technion; figures counted from the file by hand.
/// </summary>
public sealed class BankOfFebruary1999IsJudged
{
    private static readonly Period Fortnight = new(new DateOnly(1999, 2, 1), new DateOnly(1999, 2, 15));

    [Fact]
    public void the_formulas_and_means_are_those_of_the_file()
    {
        var contacts = BankOfFebruary1999.Read().OfType<UsageRow.Accepted>().Select(row => row.Contact).ToList();
        var terms = Terms();
        var results = SlaResults.Of(
            terms,
            Fortnight,
            new MetricSource { Cells = Rollup.Of(contacts, terms.ServiceOf) },
            terms.EffectiveFrom
        );

        Assert.Equal(
            [
                ("offered", 9_163, 16_290, 56.2492m),
                ("answered", 9_163, 14_405, 63.6099m),
                ("ignore-abandons-in-time", 9_163, 15_639, 58.5907m),
                ("abandons-in-time-as-success", 9_814, 16_290, 60.2455m),
                ("asa", 495_609, 14_405, 34.4053m),
                ("aht", 2_403_563, 14_405, 166.8562m),
            ],
            results.Select(result =>
                (
                    result.Sla,
                    result.Measured.Numerator,
                    result.Measured.Denominator,
                    Math.Round(result.Measured.Value ?? 0, 4)
                )
            )
        );
    }

    private static Terms Terms()
    {
        string[] formulas = ["offered", "answered", "ignore-abandons-in-time", "abandons-in-time-as-success"];
        var levels = formulas.Select(formula =>
            $$"""{ "id": "{{formula}}", "metric": "service-level", "formula": "{{formula}}", "thresholdSeconds": 20, "target": { "atLeast": "60" } }"""
        );
        var json = $$"""
            { "effectiveFrom": "1999-02-01", "currency": "ILS", "timeZone": "Asia/Jerusalem", "services": [ { "id": "voice" } ],
              "slas": [ {{string.Join(',', levels)}},
                { "id": "asa", "metric": "average-speed-of-answer", "target": { "atMost": "30" } },
                { "id": "aht", "metric": "average-handle-time", "target": { "atMost": "180" } } ] }
            """;
        return TermsReader
            .Read(Encoding.UTF8.GetBytes(json))
            .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));
    }
}
