using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Invoices;

/// <summary>Reads one invoice with its lines in groups of services; null when it is not among the reader's.</summary>
public sealed class ReadInvoice(TenantDatabase database)
{
    public async Task<InvoiceSheet?> Handle(TenantScope scope, string id, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Invoice, id) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(scope);
        var found = await (
            from invoice in db.Set<Invoice>().AsNoTracking()
            join contract in db.Set<Contract>() on invoice.ContractId equals contract.Id
            join client in db.Set<Client>() on invoice.ClientId equals client.Id
            where invoice.Id == key
            select new
            {
                Invoice = invoice,
                Contract = contract.Name,
                Client = client.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var versions = (await db.TermsOf(found.Invoice.ContractId, cancel)).Select(version => version.Terms).ToList();
        var terms = versions.Last(version => version.EffectiveFrom < found.Invoice.PeriodTo);
        var lines = await db.Set<InvoiceLine>()
            .AsNoTracking()
            .Where(line => line.InvoiceId == key)
            .OrderBy(line => line.Number)
            .ToListAsync(cancel);
        var taxes = await db.Set<InvoiceTax>().AsNoTracking().Where(tax => tax.InvoiceId == key).ToListAsync(cancel);
        return Sheet(id, found.Invoice, terms) with
        {
            Client = found.Client,
            ContractName = found.Contract,
            Refunds = [.. terms.Commitments.Refunds.Select(refund => refund.Id)],
            CreditNote = await NoteOf(db, key, cancel),
            Before = await Before(db, found.Invoice, cancel),
            Names = ContractNaming.Of(versions),
            Groups = Grouped(lines, terms, found.Invoice.Currency),
            Taxes = [.. taxes.OrderByDescending(tax => tax.Rate).Select(tax => View(tax, found.Invoice.Currency))],
        };
    }

    private static InvoiceSheet Sheet(string id, Invoice row, Domain.Contracts.Terms terms) =>
        new()
        {
            Id = id,
            Version = row.Version,
            Status = row.Status,
            Number = row.Number,
            Kind = row.Kind,
            Contract = PublicId.Format(PublicId.Contract, row.ContractId),
            Period = row.Period,
            Zone = terms.Zone,
            TermsVersions = row.TermsVersions,
            ComputedAt = row.ComputedAt,
            IssuedOn = row.IssuedOn,
            DueOn = row.DueOn,
            DueDays = row.DueDays,
            Fees = row.Fees,
            Credits = row.Credits,
            Net = row.Net,
            Tax = row.Tax,
            Total = row.Total,
        };

    private static async Task<(string, string)?> NoteOf(BpoDbContext db, Guid invoice, CancellationToken cancel)
    {
        var note = await db.Set<Invoice>()
            .Where(one => one.Reverses == invoice)
            .Select(one => new { one.Id, one.Number })
            .SingleOrDefaultAsync(cancel);
        return note is null ? null : (PublicId.Format(PublicId.Invoice, note.Id), note.Number ?? "");
    }

    private static async Task<Money?> Before(BpoDbContext db, Invoice row, CancellationToken cancel)
    {
        var minor = await db.Set<Invoice>()
            .Where(one =>
                one.ContractId == row.ContractId
                && one.Kind == InvoiceKind.Invoice
                && one.PeriodTo == row.PeriodFrom
                && one.CurrencyCode == row.CurrencyCode
            )
            .Select(one => (long?)one.NetMinor)
            .FirstOrDefaultAsync(cancel);
        return minor is { } net ? Money.OfMinor(net, row.Currency) : null;
    }

    private static InvoiceSheet.TaxRow View(InvoiceTax tax, Currency currency) =>
        new(tax.Category, tax.Rate, Money.OfMinor(tax.BaseMinor, currency), Money.OfMinor(tax.TaxMinor, currency));

    private static IReadOnlyList<InvoiceSheet.Group> Grouped(
        IEnumerable<InvoiceLine> lines,
        Domain.Contracts.Terms terms,
        Currency currency
    ) =>
        [
            .. lines
                .GroupBy(line => line.Service, StringComparer.Ordinal)
                .Select(group => new InvoiceSheet.Group(
                    terms.Services.FirstOrDefault(service => service.Id == group.Key)?.Name,
                    [.. group.Select(line => View(line, currency))],
                    Money.OfMinor(group.Sum(line => line.AmountMinor), currency)
                )),
        ];

    private static InvoiceSheet.Line View(InvoiceLine line, Currency currency) =>
        new(
            line.Number,
            line.Kind,
            StoredJson.Read<Explanation>(line.Description),
            line.Quantity,
            line.Unit,
            line.Price,
            Money.OfMinor(line.AmountMinor, currency),
            line.TaxCategory,
            line.Clause,
            line.TermsVersion,
            line.Contacts,
            StoredJson.Read<IReadOnlyList<PricingStep>>(line.Steps),
            line.Corrects
        );
}
