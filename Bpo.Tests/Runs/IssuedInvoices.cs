using System.Data.Common;
using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

public sealed class IssuedInvoices
{
    private static readonly DateOnly October = new(2026, 10, 1);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_invoice_is_issued_once_with_its_message(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Started(test);
        var draft = await contract.AddDraft(October);

        var issued = (await contract.Issue(draft.Id)).Accepted();
        var again = await contract.Issue(draft.Id);

        Assert.Equal(("INV-000001", new DateOnly(2026, 11, 21)), (issued.Number, issued.IssuedOn!.Value));
        Assert.Equal("invoice.already-issued", again.RefusedAs());
        await using var db = test.Database.Open(contract.Scope);
        Assert.Single(await db.Set<OutboxMessage>().ToListAsync(ContractFixture.Cancel));
        Assert.True((await db.Set<ContractMonth>().SingleAsync(ContractFixture.Cancel)).IsFrozen);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_that_runs_is_not_issued(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Started(test);
        var draft = await contract.AddDraft(October.AddMonths(1));

        Assert.Equal("invoice.period-open", (await contract.Issue(draft.Id)).RefusedAs());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_program_cannot_change_it(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Started(test);
        var id = (await contract.Issue((await contract.AddDraft(October)).Id)).Accepted().Id;
        await using var db = test.Database.Open(contract.Scope);
        var invoice = await db.Set<Invoice>().SingleAsync(row => row.Id == id, ContractFixture.Cancel);

        invoice.TotalMinor = 1;

        await Assert.ThrowsAsync<FrozenRowException>(() => db.SaveChangesAsync(ContractFixture.Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task no_statement_can_change_it_or_its_parts(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await Started(test);
        var invoice = (await contract.Issue((await contract.AddDraft(October)).Id)).Accepted();
        await using var db = test.Database.Open(contract.Scope);

        await Refused(() =>
            db.Set<Invoice>().ExecuteUpdateAsync(row => row.SetProperty(i => i.TotalMinor, 1), ContractFixture.Cancel)
        );
        await Refused(() => db.Set<Invoice>().ExecuteDeleteAsync(ContractFixture.Cancel));
        await Refused(() =>
            db.Set<InvoiceLine>()
                .ExecuteUpdateAsync(row => row.SetProperty(l => l.AmountMinor, 1), ContractFixture.Cancel)
        );
        await Refused(() => db.Set<InvoiceLine>().ExecuteDeleteAsync(ContractFixture.Cancel));
        await Refused(() => db.Set<ContractMonth>().ExecuteDeleteAsync(ContractFixture.Cancel));
        await Refused(() =>
            db.Set<TermsVersion>()
                .ExecuteUpdateAsync(row => row.SetProperty(t => t.Document, "{}"), ContractFixture.Cancel)
        );
        db.Add(contract.Line(invoice, number: 2));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(ContractFixture.Cancel));
    }

    private static async Task<ContractFixture> Started(TestDatabase test)
    {
        var contract = await ContractFixture.Create(test);
        (await contract.AddTerms()).Accepted();
        return contract;
    }

    private static async Task Refused(Func<Task<int>> change) =>
        Assert.Contains("frozen", (await Assert.ThrowsAnyAsync<DbException>(change)).Message);
}
