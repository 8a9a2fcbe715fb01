using System.Globalization;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Months;

/// <summary>Writes a computed month as rows.</summary>
internal static class ProposeMonth
{
    /// <param name="invoiceId">The id of the draft that is there already, or a new one.</param>
    public static ProposedMonth From(ComputedMonth computed, Guid invoiceId, DateTimeOffset now)
    {
        var invoice = Header(computed, invoiceId, now);
        var draft = computed.Statement.Draft;
        return new ProposedMonth(
            Month(computed, invoice, now),
            invoice,
            [
                .. draft.Lines.Select(
                    (line, index) =>
                        line.Store(
                            invoice,
                            index + 1,
                            computed.Inputs.VersionFrom(line.TermsFrom),
                            computed.Inputs.Month
                        )
                ),
            ],
            [.. draft.Taxes.Select(tax => tax.Store(invoice))],
            [.. computed.Statement.Results.Select((result, index) => Result(computed, result, index))],
            computed.Statement.Credited,
            computed.Inputs.Reclaimed
        );
    }

    private static Invoice Header(ComputedMonth computed, Guid id, DateTimeOffset now)
    {
        var (inputs, draft) = (computed.Inputs, computed.Statement.Draft);
        var contract = inputs.Contract;
        var invoicing = inputs.Terms[^1].Terms.Invoicing;
        var credits = Money.Sum(
            draft.Lines.Where(line => line.Kind == LineKinds.Credit).Select(line => line.Amount),
            draft.Currency
        );
        return new Invoice
        {
            TenantId = contract.TenantId,
            Id = id,
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            VendorId = contract.VendorId,
            Kind = InvoiceKind.Invoice,
            PeriodFrom = inputs.Month.From,
            PeriodTo = inputs.Month.To,
            CurrencyCode = draft.Currency.Code,
            FeesMinor = (draft.Subtotal - credits).Minor,
            CreditsMinor = credits.Minor,
            NetMinor = draft.Subtotal.Minor,
            TaxMinor = draft.TaxTotal.Minor,
            TotalMinor = draft.Total.Minor,
            Seller = Invoice.SellerOf(invoicing.Seller, contract.VendorId),
            Series = invoicing.Series,
            DueDays = invoicing.DueDays,
            Language = invoicing.Language,
            PurchaseOrder = invoicing.PurchaseOrder,
            TermsVersions = string.Join(
                ", ",
                inputs.Terms.Select(version => version.Number.ToString(CultureInfo.InvariantCulture))
            ),
            Fingerprint = inputs.Fingerprint,
            UsageAsOf = inputs.UsageAsOf,
            ComputedAt = now,
        };
    }

    private static ContractMonth Month(ComputedMonth computed, Invoice invoice, DateTimeOffset now) =>
        new()
        {
            TenantId = invoice.TenantId,
            ContractId = invoice.ContractId,
            ClientId = invoice.ClientId,
            Month = invoice.PeriodFrom,
            Fingerprint = invoice.Fingerprint,
            UsageAsOf = invoice.UsageAsOf,
            Figures = StoredJson.Write(Figures(computed, invoice)),
            Review = StoredJson.Write(computed.Review),
            Credits = StoredJson.Write(computed.Statement.Credits),
            Carried = StoredJson.Write(computed.Statement.Bill.Carried),
            Agreed = computed.Inputs.Request.Agreements.Hash(),
            Fees = StoredJson.Write(computed.Statement.Bill.Fees),
            ComputedAt = now,
        };

    private static MonthFigures Figures(ComputedMonth computed, Invoice invoice)
    {
        var inbound = computed.Cells.Where(cell => cell.Key.Direction == Direction.Inbound).ToList();
        var answered = Count(inbound, Outcome.Answered);
        var abandoned = Count(inbound, Outcome.Abandoned);
        return new MonthFigures(
            computed.Cells.Sum(cell => cell.Cell.Contacts),
            answered + abandoned,
            answered,
            abandoned,
            computed.Statement.Bill.Unmatched,
            invoice.CurrencyCode,
            invoice.FeesMinor,
            invoice.CreditsMinor,
            invoice.NetMinor
        );
    }

    private static long Count(IEnumerable<Rollup> cells, Outcome outcome) =>
        cells.Where(cell => cell.Key.Outcome == outcome).Sum(cell => cell.Cell.Contacts);

    private static SlaRecord Result(ComputedMonth computed, SlaResult result, int index)
    {
        var contract = computed.Inputs.Contract;
        var credits = computed
            .Statement.Credits.Credits.Where(credit => credit.Sla == result.Sla && credit.Kind == CreditKind.Credit)
            .ToList();
        return new SlaRecord
        {
            TenantId = contract.TenantId,
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Month = computed.Inputs.Month.From,
            Sla = result.Sla,
            Position = index,
            Attainment = result.Attainment.ToString(),
            Value = result.Measured.Value,
            Result = StoredJson.Write(result),
            CreditMinor = credits.Sum(credit => credit.Credit.Minor),
            CurrencyCode = computed.Statement.Draft.Currency.Code,
            CreditSteps = StoredJson.Write(credits),
        };
    }
}
