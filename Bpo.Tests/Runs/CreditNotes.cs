using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs;

public sealed class CreditNotes
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_invoice_and_its_credit_note_come_to_nothing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(new DateOnly(2026, 10, 1), 10));
        var invoice = await contract.IssueOctober(usage);

        var note = (await Reverse(contract, invoice.Id)).Accepted();

        await using var db = test.Database.Open(contract.Scope);
        Assert.Equal(
            ("CN-000001", InvoiceKind.CreditNote, -invoice.TotalMinor),
            (note.Number, note.Kind, note.TotalMinor)
        );
        Assert.Equal(0, await db.Set<InvoiceLine>().SumAsync(line => line.AmountMinor, ContractFixture.Cancel));
        Assert.Equal(0, await db.Set<InvoiceTax>().SumAsync(tax => tax.TaxMinor, ContractFixture.Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_invoice_is_reversed_once_and_only_when_issued(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var draft = (await contract.Close(new GivenUsage(), Domain.Time.Period.Month(2026, 10))).Accepted();

        Assert.Equal("invoice.not-issued", (await Reverse(contract, draft.InvoiceId)).RefusedAs());
        (await contract.Issue(draft.InvoiceId, new GivenUsage())).Accepted();
        (await Reverse(contract, draft.InvoiceId)).Accepted();
        Assert.Equal("invoice.already-reversed", (await Reverse(contract, draft.InvoiceId)).RefusedAs());
        Assert.Equal("invoice.not-found", (await Reverse(contract, Guid.CreateVersion7())).RefusedAs());
    }

    private static Task<Result<Invoice>> Reverse(ContractFixture contract, Guid invoice) =>
        new ReverseInvoice(contract.Test.Database, ContractFixture.Clock).Run(
            contract.Scope,
            invoice,
            "test",
            ContractFixture.Cancel
        );
}
