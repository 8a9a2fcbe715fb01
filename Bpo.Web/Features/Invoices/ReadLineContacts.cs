using Bpo.Billing.Persistence;
using Bpo.Billing.Rating;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Invoices;

/// <summary>The first contacts behind a line, each with what is real and what is billed, by the rules it was rated with.</summary>
public sealed class ReadLineContacts(TenantDatabase database, IUsageSource usage)
{
    private const int Shown = 8;

    /// <summary>Enough to find the first billed ones of a clause that looks at each contact by itself.</summary>
    private const int Sample = 400;

    public async Task<IReadOnlyList<BilledContact>> Handle(
        TenantScope scope,
        string invoiceId,
        int number,
        CancellationToken cancel
    )
    {
        if (PublicId.Parse(PublicId.Invoice, invoiceId) is not { } key)
        {
            return [];
        }

        await using var db = database.Open(scope);
        var found = await (
            from line in db.Set<InvoiceLine>().AsNoTracking()
            join invoice in db.Set<Invoice>() on line.InvoiceId equals invoice.Id
            join contract in db.Set<Contract>() on invoice.ContractId equals contract.Id
            where invoice.Id == key && line.Number == number
            select new
            {
                Line = line,
                Contract = contract,
                invoice.UsageAsOf,
            }
        ).SingleAsync(cancel);
        var month = new Period(found.Line.SpanFrom, found.Line.SpanTo);
        var load = new LoadMonth(usage);
        var inputs = await load.Run(
            db,
            found.Contract,
            Period.Month(month.From.Year, month.From.Month),
            Corrections.None,
            cancel
        );
        return await inputs.Match(
            async read => await Behind(db, read, found.Line, found.UsageAsOf, cancel),
            _ => Task.FromResult<IReadOnlyList<BilledContact>>([])
        );
    }

    private async Task<IReadOnlyList<BilledContact>> Behind(
        BpoDbContext db,
        MonthInputs inputs,
        InvoiceLine line,
        long asOf,
        CancellationToken cancel
    )
    {
        var terms = inputs.Terms.Single(version => version.Number == line.TermsVersion).Terms;
        var services = new ServiceAssignment(terms);
        var charge = terms.Pricing.FirstOrDefault(one => one.Id == line.Charge);
        var needsAll =
            charge is Charge.PerMinute { FreeShortContacts: not null } or Charge.PerContact { Repeat: not null };
        List<(Contact Contact, string? Service)> contacts = [];
        await foreach (var contact in usage.Contacts(db, inputs.Contract.Id, inputs.Span, asOf, cancel))
        {
            contacts.Add((contact, services.Of(contact)));
            if (contacts.Count == Sample && !needsAll)
            {
                break;
            }
        }

        return
        [
            .. LineContacts
                .Behind(inputs.Request.Rating, line.LineId, contacts)
                .OrderByDescending(one => one.Billed > 0)
                .Take(Shown),
        ];
    }
}
