using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

/// <summary>What one month leaves to the next is stored with it, and follows when it is corrected.</summary>
public sealed class MonthsThatLookBack
{
    private const string Rollover = """
        { "id": "talk", "kind": "per-contact", "service": "voice",
          "package": { "included": "100", "fee": "0", "overage": "1", "rollover": { "periods": 1 } } }
        """;

    private static readonly Period August = Period.Month(2026, 8);
    private static readonly Period September = Period.Month(2026, 9);
    private static readonly Period October = Period.Month(2026, 10);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task units_nobody_used_serve_the_next_month(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Rollover);
        // 54 and 135 of them are answered: 46 units are left, and 35 more are needed.
        var usage = Calls((August, 60), (September, 150));

        await Issue(contract, usage, August);

        Assert.Equal(0, await Amount(contract, usage, September, "talk"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task they_survive_an_amendment_of_something_else(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Rollover);
        var usage = Calls((August, 60), (September, 150));
        await Issue(contract, usage, August);

        (
            await contract.AddTerms(
                Terms($$"""{{Rollover}}, { "id": "desk", "kind": "fixed", "price": "30" }""")
                    .Replace("2026-08-01", "2026-09-17", StringComparison.Ordinal)
            )
        ).Accepted();

        Assert.Equal(0, await Amount(contract, usage, September, "talk"));
        Assert.Equal(1400, await Amount(contract, usage, September, "desk"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task late_usage_takes_back_what_was_carried_on(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Rollover);
        var usage = Calls((August, 60), (September, 150));
        await Issue(contract, usage, August);
        await Issue(contract, usage, September);

        // Twenty late calls of August, 18 of them answered: 28 units were left in truth, 7 of September's 35 were not covered.
        usage.Import(GivenUsage.Calls(August.From, 20, "late-"));

        Assert.Equal([700L], await Adjustments(contract, usage, October));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_quarter_of_the_contract_is_settled_on_its_last_month(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Price, Quarter);
        var usage = Calls((August, 100), (September, 100), (October, 100));
        await Issue(contract, usage, August);
        Assert.Equal(0, await Amount(contract, usage, September, "least"));
        await Issue(contract, usage, September);

        Assert.Equal(100_000 - 27_000, await Amount(contract, usage, October, "least"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task late_usage_of_a_quarter_lowers_its_shortfall(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Price, Quarter);
        var usage = Calls((August, 100), (September, 100), (October, 100));
        await Issue(contract, usage, August);
        await Issue(contract, usage, September);
        usage.Import(GivenUsage.Calls(August.From, 10, "late-"));

        Assert.Equal(100_000 - 27_900, await Amount(contract, usage, October, "least"));
        await Issue(contract, usage, October);
        usage.Import(GivenUsage.Calls(September.From, 10, "late-"));

        // Nine calls more, and as much shortfall less.
        Assert.Equal([-900L, 900L], await Adjustments(contract, usage, Period.Month(2026, 11)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task money_paid_ahead_is_drawn_month_by_month_and_follows_late_usage(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Price, Deposit);
        var usage = Calls((August, 100), (September, 100), (October, 100));
        await Issue(contract, usage, August);
        Assert.Equal(-6_000, await Amount(contract, usage, September, "deposit"));
        await Issue(contract, usage, September);
        Assert.Equal(0, await Amount(contract, usage, October, "deposit"));

        // Nine answered calls more in August are paid from the deposit as well, so September draws as much less.
        usage.Import(GivenUsage.Calls(August.From, 10, "late-"));

        Assert.Equal([-900L, 900L, 900L], await Adjustments(contract, usage, October));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_contract_that_begins_in_mid_month_owes_its_minimum_by_days(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(
            test,
            new DateOnly(2026, 8, 16),
            Terms(Price, """{ "minimums": [ { "id": "least", "amount": "310" } ] }""")
                .Replace("2026-08-01", "2026-08-16", StringComparison.Ordinal)
        );

        Assert.Equal(16_000, await Amount(contract, new GivenUsage(), August, "least"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_corrected_index_corrects_the_months_it_priced(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Contract(test, Price, Index("110", isRetroactive: false));
        var usage = Calls((August, 100), (September, 100));
        await Issue(contract, usage, August);
        (
            await contract.AddTerms(
                Terms(Price, Index("112", isRetroactive: true))
                    .Replace("\"2026-08-01\", \"currency\"", "\"2026-09-01\", \"currency\"", StringComparison.Ordinal)
            )
        ).Accepted();

        // 90 calls at 1.12 in September, and 0.02 on each of August's.
        Assert.Equal(10_080, await Amount(contract, usage, September, "talk", isAdjustment: false));
        Assert.Equal([180L], await Adjustments(contract, usage, September));
        await Issue(contract, usage, September);
        Assert.Empty(await Adjustments(contract, usage, October));
    }

    private const string Price = """{ "id": "talk", "kind": "per-contact", "service": "voice", "price": "1" }""";

    /// <summary>150 of 180 answered calls' worth of two months.</summary>
    private const string Deposit = """{ "prepayments": [ { "id": "deposit", "amount": "150" } ] }""";

    private const string Quarter = """
        { "minimums": [ { "id": "least", "amount": "1000", "per": "quarter", "cycle": "contract" } ] }
        """;

    private static string Index(string value, bool isRetroactive) =>
        $$"""
            { "indexation": { "first": "2026-08-01", "index": { "name": "CPI", "base": "100", "retroactive": {{(
                isRetroactive ? "true" : "false"
            )}},
              "values": [ { "month": "2026-08", "value": "{{value}}" } ] } } }
            """;

    private static string Terms(string pricing, string commitments = "{ }") =>
        $$"""
            { "effectiveFrom": "2026-08-01", "currency": "EUR", "timeZone": "Europe/Berlin",
              "services": [ { "id": "voice", "match": { "channels": ["voice"] } } ],
              "pricing": [ {{pricing}} ], "commitments": {{commitments}} }
            """;

    private static Task<ContractFixture> Contract(TestDatabase test, string pricing, string commitments = "{ }") =>
        ContractFixture.CreateActive(test, August.From, Terms(pricing, commitments));

    private static GivenUsage Calls(params (Period Month, int Count)[] months)
    {
        var usage = new GivenUsage();
        foreach (var (month, count) in months)
        {
            usage.Import(GivenUsage.Calls(month.From, count));
        }

        return usage;
    }

    private static async Task Issue(ContractFixture contract, GivenUsage usage, Period month) =>
        (await contract.Issue((await contract.Close(usage, month)).Accepted().InvoiceId, usage)).Accepted();

    private static async Task<long> Amount(
        ContractFixture contract,
        GivenUsage usage,
        Period month,
        string charge,
        bool isAdjustment = false
    ) =>
        (await Lines(contract, usage, month))
            .Where(line => line.Charge == charge && line.Corrects is not null == isAdjustment)
            .Sum(line => line.AmountMinor);

    private static async Task<IEnumerable<long>> Adjustments(
        ContractFixture contract,
        GivenUsage usage,
        Period month
    ) =>
        (await Lines(contract, usage, month))
            .Where(line => line.Corrects is not null)
            .Select(line => line.AmountMinor)
            .Order();

    private static async Task<List<InvoiceLine>> Lines(ContractFixture contract, GivenUsage usage, Period month)
    {
        var draft = (await contract.Close(usage, month)).Accepted();
        await using var db = contract.Test.Database.Open(contract.Scope);
        return await db.Set<InvoiceLine>()
            .Where(line => line.InvoiceId == draft.InvoiceId)
            .ToListAsync(ContractFixture.Cancel);
    }
}
