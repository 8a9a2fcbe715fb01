using Bpo.Billing.Persistence.Invoices;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

/// <summary>Usage that arrives after its month was issued.</summary>
public sealed class LateUsage
{
    private static readonly Period September = Period.Month(2026, 9);
    private static readonly Period October = Period.Month(2026, 10);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task it_becomes_lines_of_the_next_draft_that_name_the_month(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Issued(test);
        usage.Import(GivenUsage.Calls(September.From, 11, "late-"));

        var lines = await Draft(contract, usage);

        // Nine of the eleven late calls are answered.
        var adjustment = Assert.Single(lines, line => line.Kind == LineKinds.Adjustment && line.Charge == "talk");
        Assert.Equal((9m, 1350L, September.From), (adjustment.Quantity, adjustment.AmountMinor, adjustment.Corrects));
        Assert.Equal(13500, lines.Where(line => line.Kind == "per-contact").Sum(line => line.AmountMinor));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task it_is_billed_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Issued(test);
        usage.Import(GivenUsage.Calls(September.From, 11, "late-"));
        await Draft(contract, usage);
        await Issue(contract, usage, October);

        var november = (await contract.Close(usage, Period.Month(2026, 11))).Accepted();

        await using var db = test.Database.Open(contract.Scope);
        Assert.Empty(
            await db.Set<InvoiceLine>()
                .Where(line => line.InvoiceId == november.InvoiceId && line.Corrects != null)
                .ToListAsync(ContractFixture.Cancel)
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task all_invoices_together_bill_what_the_months_cost_today(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Issued(test);
        foreach (var batch in Enumerable.Range(1, 3))
        {
            usage.Import(GivenUsage.Calls(September.From, 7 * batch, $"late-{batch}-"));
        }

        await Draft(contract, usage);

        await using var db = test.Database.Open(contract.Scope);
        var billed = await db.Set<InvoiceLine>()
            .Where(line => line.Charge == "talk")
            .SumAsync(line => line.AmountMinor, ContractFixture.Cancel);
        // September: 100 + 7 + 14 + 21 calls, of which each batch's first, eleventh and so on were abandoned; October: 100.
        Assert.Equal((90 + 6 + 12 + 18 + 90) * 150, billed);
    }

    private static async Task<(ContractFixture Contract, GivenUsage Usage)> Issued(TestDatabase test)
    {
        var contract = await ContractFixture.CreateActive(test, September.From);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(September.From, 100));
        usage.Import(GivenUsage.Calls(October.From, 100));
        await Issue(contract, usage, September);
        return (contract, usage);
    }

    private static async Task Issue(ContractFixture contract, GivenUsage usage, Period month) =>
        (await contract.Issue((await contract.Close(usage, month)).Accepted().InvoiceId, usage)).Accepted();

    private static async Task<List<InvoiceLine>> Draft(ContractFixture contract, GivenUsage usage)
    {
        var draft = (await contract.Close(usage, October)).Accepted();
        await using var db = contract.Test.Database.Open(contract.Scope);
        return await db.Set<InvoiceLine>()
            .Where(line => line.InvoiceId == draft.InvoiceId)
            .ToListAsync(ContractFixture.Cancel);
    }
}
