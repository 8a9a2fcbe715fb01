using System.Data.Common;
using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

/// <summary>What was issued stays as it was, whoever tries what.</summary>
public sealed class FrozenRows
{
    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_program_cannot_change_an_issued_invoice(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var id = (await contract.IssueOctober()).Id;
        await using var db = test.Database.Open(contract.Scope);
        var invoice = await db.Set<Invoice>().SingleAsync(row => row.Id == id, Cancel);

        invoice.TotalMinor = 1;

        await Assert.ThrowsAsync<FrozenRowException>(() => db.SaveChangesAsync(Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task no_statement_can_change_it_or_what_it_rests_on(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(new DateOnly(2026, 10, 1), 10));
        await contract.IssueOctober(usage);
        await using var db = test.Database.Open(contract.Scope);

        await Refused(() => db.Set<Invoice>().ExecuteUpdateAsync(row => row.SetProperty(i => i.TotalMinor, 1), Cancel));
        await Refused(() => db.Set<Invoice>().ExecuteDeleteAsync(Cancel));
        await Refused(() =>
            db.Set<InvoiceLine>().ExecuteUpdateAsync(row => row.SetProperty(l => l.AmountMinor, 1), Cancel)
        );
        await Refused(() => db.Set<InvoiceLine>().ExecuteDeleteAsync(Cancel));
        await Refused(() => db.Set<InvoiceTax>().ExecuteDeleteAsync(Cancel));
        await Refused(() => db.Set<SlaRecord>().ExecuteDeleteAsync(Cancel));
        await Refused(() =>
            db.Set<ContractMonth>().ExecuteUpdateAsync(row => row.SetProperty(m => m.Figures, "{}"), Cancel)
        );
        await Refused(() =>
            db.Set<TermsVersion>().ExecuteUpdateAsync(row => row.SetProperty(t => t.Document, "{}"), Cancel)
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task no_line_joins_an_issued_invoice(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(new DateOnly(2026, 10, 1), 10));
        var invoice = await contract.IssueOctober(usage);
        await using var db = test.Database.Open(contract.Scope);
        var tax = await db.Set<InvoiceTax>().AsNoTracking().SingleAsync(Cancel);

        db.Add(
            new InvoiceTax
            {
                TenantId = tax.TenantId,
                InvoiceId = invoice.Id,
                Category = "Z",
                Rate = 0,
                BaseMinor = 0,
                TaxMinor = 0,
            }
        );

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }

    private static async Task Refused(Func<Task<int>> change) =>
        Assert.Contains("frozen", (await Assert.ThrowsAnyAsync<DbException>(change)).Message);
}
