using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

public sealed class MonthRuns
{
    private static readonly Period October = Period.Month(2026, 10);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_is_drafted_with_its_lines_tax_and_results(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Billing(test, calls: 100);

        var closed = (await Close(contract, usage)).Accepted();

        await using var db = test.Database.Open(contract.Scope);
        var invoice = await db.Set<Invoice>().SingleAsync(ContractFixture.Cancel);
        var line = await db.Set<InvoiceLine>().SingleAsync(ContractFixture.Cancel);
        var result = await db.Set<SlaRecord>().SingleAsync(ContractFixture.Cancel);
        Assert.Equal((RunEffect.Written, invoice.Id), (closed.Effect, closed.InvoiceId));
        // 90 of 100 calls are answered: 90 × 1.50 = 135.00, and 20 % on top.
        Assert.Equal((13500, 2700, 16200), (invoice.NetMinor, invoice.TaxMinor, invoice.TotalMinor));
        Assert.Equal((90m, 13500L, 90L, 1), (line.Quantity, line.AmountMinor, line.Contacts, line.TermsVersion));
        Assert.Equal(nameof(Attainment.Missed), result.Attainment);
        Assert.Equal("sl", StoredJson.Read<SlaResult>(result.Result).Sla);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_same_run_again_writes_nothing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Billing(test, calls: 100);
        var first = (await Close(contract, usage)).Accepted();
        var before = await Content(contract);

        var second = (await Close(contract, usage)).Accepted();

        Assert.Equal(RunEffect.Unchanged, second.Effect);
        Assert.Equal(first with { Effect = RunEffect.Unchanged }, second);
        Assert.Equal(before, await Content(contract));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task new_usage_replaces_the_draft_in_place(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Billing(test, calls: 100);
        var first = (await Close(contract, usage)).Accepted();
        usage.Import(GivenUsage.Calls(October.From, 10, "late-"));

        var second = (await Close(contract, usage)).Accepted();

        Assert.Equal((RunEffect.Written, first.InvoiceId), (second.Effect, second.InvoiceId));
        await using var db = test.Database.Open(contract.Scope);
        Assert.Equal(14850, (await db.Set<Invoice>().SingleAsync(ContractFixture.Cancel)).NetMinor);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_preview_is_the_run_without_the_writing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Billing(test, calls: 100);
        var month = new CloseMonth(test.Database, usage, ContractFixture.Clock);

        var preview = (
            await month.Preview(contract.Scope, contract.Contract.Id, October, ContractFixture.Cancel)
        ).Accepted();

        Assert.Equal(
            (0, 0),
            await Content(contract) is { Invoices: var invoices, Lines: var lines } ? (invoices, lines) : default
        );
        Assert.Equal((await Close(contract, usage)).Accepted().Fingerprint, preview.Invoice.Fingerprint);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_issued_month_is_left_alone(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var (contract, usage) = await Billing(test, calls: 100);
        var draft = (await Close(contract, usage)).Accepted();
        (await contract.Issue(draft.InvoiceId, usage)).Accepted();
        usage.Import(GivenUsage.Calls(October.From, 10, "late-"));

        Assert.Equal(RunEffect.Frozen, (await Close(contract, usage)).Accepted().Effect);
    }

    [Fact]
    public async Task a_month_outside_the_contract_is_refused()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var (contract, usage) = await Billing(test, calls: 1);

        var closed = await contract.Close(usage, Period.Month(2026, 9));

        Assert.Equal("month.outside-contract", closed.RefusedAs());
    }

    private static Task<Domain.Result<ClosedMonth>> Close(ContractFixture contract, GivenUsage usage) =>
        contract.Close(usage, October);

    private static async Task<(ContractFixture Contract, GivenUsage Usage)> Billing(TestDatabase test, int calls)
    {
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, calls));
        return (contract, usage);
    }

    private static async Task<Rows> Content(ContractFixture contract)
    {
        await using var db = contract.Test.Database.Open(contract.Scope);
        return new Rows(
            await db.Set<Invoice>().CountAsync(ContractFixture.Cancel),
            await db.Set<InvoiceLine>().CountAsync(ContractFixture.Cancel),
            await db.Set<Invoice>().SumAsync(invoice => invoice.Version, ContractFixture.Cancel),
            await db.Set<ContractMonth>().SumAsync(month => month.Version, ContractFixture.Cancel)
        );
    }

    private sealed record Rows(int Invoices, int Lines, long InvoiceVersions, long MonthVersions);
}
