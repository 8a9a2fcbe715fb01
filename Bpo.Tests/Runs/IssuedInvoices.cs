using Bpo.Billing.Outbox;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

public sealed class IssuedInvoices
{
    private static readonly Period October = Period.Month(2026, 10);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_invoice_is_issued_once_with_its_message(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);

        var issued = await contract.IssueOctober();
        var again = await contract.Issue(issued.Id, new GivenUsage());

        Assert.Equal(("INV-000001", new DateOnly(2026, 11, 21)), (issued.Number, issued.IssuedOn!.Value));
        Assert.Equal("invoice.already-issued", again.RefusedAs());
        await using var db = test.Database.Open(contract.Scope);
        Assert.Single(await db.Set<OutboxMessage>().ToListAsync(ContractFixture.Cancel));
        Assert.True((await db.Set<ContractMonth>().SingleAsync(ContractFixture.Cancel)).IsFrozen);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task racing_clicks_issue_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        var draft = (await contract.Close(usage, October)).Accepted();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => contract.Issue(draft.InvoiceId, usage)))
        );

        Assert.Single(results, result => result is Domain.Result<Invoice>.Ok);
        await using var db = test.Database.Open(contract.Scope);
        Assert.Equal(1, await db.Set<NumberSeries>().Select(series => series.Last).SingleAsync(ContractFixture.Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_nobody_has_seen_is_not_issued(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October.From, 10));
        var draft = (await contract.Close(usage, October)).Accepted();
        usage.Import(GivenUsage.Calls(October.From, 10, "new-"));

        Assert.Equal("invoice.draft-changed", (await contract.Issue(draft.InvoiceId, usage)).RefusedAs());
        Assert.Equal("invoice.draft-changed", (await contract.Issue(draft.InvoiceId, usage, version: 1)).RefusedAs());
        Assert.Equal(2700, (await contract.Issue(draft.InvoiceId, usage, version: 2)).Accepted().NetMinor);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_that_runs_is_not_issued(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        var draft = (await contract.Close(usage, Period.Month(2026, 11))).Accepted();

        Assert.Equal("invoice.period-open", (await contract.Issue(draft.InvoiceId, usage)).RefusedAs());
    }
}
