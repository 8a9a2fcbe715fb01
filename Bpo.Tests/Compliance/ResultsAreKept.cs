using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Compliance;

/// <summary>A month freezes its results and credits as JSON and reads them back whole.</summary>
public sealed class ResultsAreKept
{
    private static readonly Period October = Period.Month(2026, 10);

    private static readonly Terms Agreed = TermsReader
        .Read(
            """
            { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "UTC", "services": [ { "id": "voice" } ],
              "slas": [ { "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" },
                          "measure": { "over": "intervals", "minutes": 30, "share": "90" } } ],
              "credits": { "rules": [ { "sla": "sl", "curve": { "kind": "linear", "of": "fees", "per": "1", "credit": "0.1" } } ],
                           "caps": [ { "scope": "invoice", "percent": "5", "of": "fees" } ] } }
            """u8.ToArray()
        )
        .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));

    [Fact]
    public void a_frozen_month_reads_back_and_credits_to_the_same_cent()
    {
        var results = SlaResults.Of(Agreed, October, Source(), Agreed.EffectiveFrom);
        var statement = ServiceCredits.For(Input(results));

        var kept = StoredJson.Read<List<SlaResult>>(StoredJson.Write(results));
        var again = ServiceCredits.For(Input(kept));

        Assert.Equal(StoredJson.Write(results), StoredJson.Write(kept));
        Assert.Equal(StoredJson.Write(statement), StoredJson.Write(again));
        Assert.Equal(statement.Total, StoredJson.Read<CreditStatement>(StoredJson.Write(statement)).Total);
        Assert.True(statement.Total.Minor > 0);
    }

    private static CreditInput Input(IReadOnlyList<SlaResult> results) =>
        new()
        {
            Terms = Agreed,
            Period = October,
            Results = results,
            Fees = PeriodFees.None with { Gross = 12_345.67m },
            ServiceStart = Agreed.EffectiveFrom,
        };

    private static MetricSource Source()
    {
        var start = new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);
        var contacts = Enumerable
            .Range(0, 30)
            .Select(index => new Contact
            {
                Id = $"{index}",
                EnqueuedAt = start.AddMinutes(index * 7),
                Outcome = Outcome.Answered,
                WaitSeconds = index,
            });
        return new MetricSource { Cells = Rollup.Of(contacts, Agreed.ServiceOf) };
    }
}
