using System.Text.Json;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Runs.Simulations;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs;

public sealed class SimulatedMonths
{
    private static readonly Period October = Period.Month(2026, 10);

    /// <summary>Rounding, bands, a premium, a repeat rule, a quarterly minimum, a discount, and a credit for the missed level.</summary>
    private const string Others = """
        {
          "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ],
          "pricing": [
            { "id": "talk", "kind": "per-minute", "name": "Minutes", "basis": "talk", "increment": "60/60",
              "tiers": { "mode": "graduated", "bands": [ { "upTo": "100", "price": "0.47" }, { "price": "0.41" } ] },
              "premiums": [ { "name": "weekend", "percent": "25", "when": { "days": ["sat", "sun"] } } ] },
            { "id": "calls", "kind": "per-contact", "count": "handled", "price": "0.333" } ],
          "commitments": { "minimums": [ { "id": "least", "amount": "900", "charges": ["*"], "per": "quarter" } ],
            "discounts": [ { "id": "prepaid", "percent": "3", "charges": ["talk"], "reason": "prepaid" } ] },
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "95" }, "class": "key", "thresholdSeconds": 20, "formula": "offered" } ],
          "credits": { "atRisk": { "percent": "12", "base": "gross" },
            "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "40" } } ] },
          "invoicing": { "taxes": [ { "category": "S", "rate": "20", "charges": ["*"] } ] }
        }
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_simulation_is_what_a_run_under_these_terms_bills(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, 400));
        var simulated = await Simulate(await ContractFixture.CreateActive(test), usage, "2026-10");
        var billed = await Billed(test, usage, Others);

        var side = simulated.Result.Alternatives[1];
        Assert.Equal(billed.Invoice.NetMinor, side.Net.Minor);
        Assert.Equal(billed.Invoice.CreditsMinor, side.Credits.Minor);
        Assert.True(side.Credits.Minor < 0);
        Assert.Equal(billed.Lines.Select(Amounts), side.Months[0].Lines.Select(line => (line.Id, line.Amount.Minor)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_terms_in_force_come_to_what_their_run_bills(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, 400));
        var fixture = await ContractFixture.CreateActive(test);

        var simulated = await Simulate(fixture, usage, "2026-10");
        var billed = (
            await new CloseMonth(test.Database, usage, ContractFixture.Clock).Preview(
                fixture.Scope,
                fixture.Contract.Id,
                October,
                ContractFixture.Cancel
            )
        ).Accepted();

        Assert.Equal(billed.Invoice.NetMinor, simulated.Result.Alternatives[0].Net.Minor);
        Assert.True(simulated.Result.Alternatives[0].Difference.IsZero);
    }

    /// <summary>The quarter ends in December: what October and November came to under the other terms counts into its minimum.</summary>
    [Fact]
    public async Task months_look_back_at_simulated_months()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var usage = new GivenUsage();
        foreach (var month in (int[])[10, 11, 12])
        {
            usage.Import(GivenUsage.Calls(new DateOnly(2026, month, 1), 100));
        }

        var simulated = await Simulate(
            await ContractFixture.CreateActive(test),
            usage,
            "2026-10",
            "2026-11",
            "2026-12"
        );

        Assert.Equal(90_000, simulated.Result.Alternatives[1].Fees.Minor);
        Assert.Single(simulated.Result.Alternatives[1].Months[2].Lines, line => line.Kind == LineKinds.Minimum);
    }

    [Fact]
    public async Task nothing_is_stored()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, 40));
        var fixture = await ContractFixture.CreateActive(test);

        await Simulate(fixture, usage, "2026-10");

        await using var db = test.Database.Open(fixture.Scope);
        Assert.Empty(db.Set<Invoice>());
        Assert.Empty(db.Set<Domain.Contracts.ContractMonth>());
    }

    private static (string Id, long Minor) Amounts(InvoiceLine line) => (line.LineId, line.AmountMinor);

    private static async Task<ProposedMonth> Billed(TestDatabase test, GivenUsage usage, string terms)
    {
        var fixture = await ContractFixture.Create(test);
        (await fixture.AddTerms(terms)).Accepted();
        (
            await test.Database.Write(
                fixture.Scope,
                db => ActivateContract.Run(db, fixture.Contract.Id, ContractFixture.Cancel),
                ContractFixture.Cancel
            )
        ).Accepted();
        return (
            await new CloseMonth(test.Database, usage, ContractFixture.Clock).Preview(
                fixture.Scope,
                fixture.Contract.Id,
                October,
                ContractFixture.Cancel
            )
        ).Accepted();
    }

    private static async Task<Simulated> Simulate(ContractFixture fixture, GivenUsage usage, params string[] months)
    {
        var request = JsonElement.Parse(
            $$"""
            { "months": {{JsonSerializer.Serialize(
                months
            )}}, "alternatives": [ { "name": "other", "terms": {{Others}} } ] }
            """
        );
        return (
            await new SimulateTerms(fixture.Test.Database, usage, ContractFixture.Clock).Run(
                fixture.Scope,
                fixture.Contract.Id,
                request,
                progress: null,
                ContractFixture.Cancel
            )
        ).Accepted();
    }
}
