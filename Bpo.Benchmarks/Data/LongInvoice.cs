using Bpo.Reports.Invoices;
using Bpo.Reports.Texts;

namespace Bpo.Benchmarks.Data;

/// <summary>An invoice of 40 explained lines: what a large contract prints.</summary>
internal static class LongInvoice
{
    private const int Lines = 40;
    private const decimal Amount = 1234.56m;

    public static InvoiceDocument In(DocumentLanguage language) =>
        new()
        {
            Language = language,
            Kind = InvoiceKind.Invoice,
            State = InvoiceState.Issued,
            Number = "2026-000001",
            IssuedOn = new DateOnly(2026, 10, 4),
            DueOn = new DateOnly(2026, 11, 3),
            ServiceFrom = BusyMonth.Month.From,
            ServiceTo = BusyMonth.Month.To.AddDays(-1),
            Seller = new InvoiceParty("Vendor", ["Street 1", "City"]),
            Buyer = new InvoiceParty("Client", ["Street 2", "City"]),
            ContractNumber = "1",
            TermsVersion = "1",
            Currency = "EUR",
            Groups = [new InvoiceLineGroup("Care", [.. Enumerable.Range(1, Lines).Select(Line)], Lines * Amount)],
            Taxes = [new InvoiceTax("S", "Standard rate", 20m, Lines * Amount, Lines * Amount / 5)],
            Totals = new InvoiceTotals(Lines * Amount, 0, Lines * Amount, Lines * Amount / 5, Lines * Amount * 6 / 5),
            RunId = "run",
            Fingerprint = "fingerprint",
            CreatedAt = new DateTimeOffset(2026, 10, 4, 8, 0, 0, TimeSpan.Zero),
        };

    private static InvoiceDocumentLine Line(int number) =>
        new()
        {
            Number = number,
            Description = $"Talk and hold time, queue {number}",
            Quantity = 2743.4666667m,
            Unit = "minute",
            UnitPrice = 0.45m,
            Amount = Amount,
            TaxCategory = "S",
            Clause = $"pricing/{number}",
            Contacts = 812,
            Steps =
            [
                new ComputationStep("Billed time", 2598.3m, 2743.4666667m, "Each of 812 contacts rounded up to 60/6 s"),
                new ComputationStep("Price", 2743.4666667m, Amount, "2743.4666667 min × 0.45"),
            ],
        };
}
