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

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_delay_is_paid_back_with_the_bank_fee_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test, terms: WithRefund);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(new DateOnly(2026, 10, 1), 10));
        var invoice = await contract.IssueOctober(usage);

        Assert.Equal("refund.refused", (await Refund(contract, invoice.Id, "early")).RefusedAs());
        var note = (await Refund(contract, invoice.Id, "late")).Accepted();

        // Nine calls at 1.50 and 20 % tax come to 16.20; the bank's 5.00 of at most 7.50 come on top.
        Assert.Equal(("CN-000001", InvoiceKind.CreditNote, -1620L - 500L), (note.Number, note.Kind, note.TotalMinor));
        await using var db = test.Database.Open(contract.Scope);
        Assert.Equal(
            ["refund", "bank-fee"],
            await db.Set<InvoiceLine>()
                .Where(line => line.InvoiceId == note.Id)
                .OrderBy(line => line.Number)
                .Select(line => line.Kind)
                .ToListAsync(ContractFixture.Cancel)
        );
        Assert.Equal("invoice.already-reversed", (await Refund(contract, invoice.Id, "late")).RefusedAs());
        Assert.Equal("invoice.already-reversed", (await Reverse(contract, invoice.Id)).RefusedAs());
    }

    private static string WithRefund =>
        ContractFixture.Terms.Replace(
            "\"invoicing\"",
            """
            "commitments": { "refunds": [ { "id": "late", "reason": "delay", "bankFee": "7.50" } ] }, "invoicing"
            """,
            StringComparison.Ordinal
        );

    private static Task<Result<Invoice>> Refund(ContractFixture contract, Guid invoice, string clause) =>
        new RefundInvoice(contract.Test.Database, ContractFixture.Clock).Run(
            contract.Scope,
            new RefundOrder(invoice, clause, BankFee: 5m),
            "test",
            ContractFixture.Cancel
        );

    private static Task<Result<Invoice>> Reverse(ContractFixture contract, Guid invoice) =>
        new ReverseInvoice(contract.Test.Database, ContractFixture.Clock).Run(
            contract.Scope,
            invoice,
            "test",
            ContractFixture.Cancel
        );
}
