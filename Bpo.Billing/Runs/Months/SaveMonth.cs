using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Stores a proposed month over the one that is there.</summary>
internal static class SaveMonth
{
    /// <summary>Refused when the month was issued, or its draft replaced, since it was computed.</summary>
    public static async Task<Result<Invoice>> Run(
        BpoDbContext db,
        ProposedMonth proposed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (contract, from) = (proposed.Invoice.ContractId, proposed.Invoice.PeriodFrom);
        var month = await db.Set<ContractMonth>()
            .SingleOrDefaultAsync(row => row.ContractId == contract && row.Month == from, cancel);
        var invoice = await db.Set<Invoice>()
            .SingleOrDefaultAsync(
                row => row.ContractId == contract && row.PeriodFrom == from && row.Kind == InvoiceKind.Invoice,
                cancel
            );
        if (month is { IsFrozen: true } || invoice is { IsFrozen: true })
        {
            return Invoice.AlreadyIssued;
        }

        if (invoice is not null && invoice.Id != proposed.Invoice.Id)
        {
            return new Problem("month.changed-meanwhile", "Another run wrote this month first; run it again.");
        }

        var id = proposed.Invoice.Id;
        Difference.Apply(db, month, proposed.Month);
        Difference.Apply(db, invoice, proposed.Invoice);
        Difference.Apply(
            db,
            await db.Set<InvoiceLine>().Where(row => row.InvoiceId == id).ToListAsync(cancel),
            proposed.Lines,
            row => row.Number
        );
        Difference.Apply(
            db,
            await db.Set<InvoiceTax>().Where(row => row.InvoiceId == id).ToListAsync(cancel),
            proposed.Taxes,
            row => (row.Category, row.Rate)
        );
        Difference.Apply(
            db,
            await db.Set<SlaRecord>().Where(row => row.ContractId == contract && row.Month == from).ToListAsync(cancel),
            proposed.Results,
            row => row.Sla
        );
        await Claim(db, proposed, now, cancel);
        return invoice ?? proposed.Invoice;
    }

    /// <summary>Credits are put before the vendor when their month has ended, and those of issued months as they are by now.</summary>
    private static async Task Claim(
        BpoDbContext db,
        ProposedMonth proposed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var terms = proposed.Credited.Terms;
        var today = terms.Zone.DateOf(now);
        var own = ClaimedMonth.Of(
            proposed.Month.Month,
            StoredJson.Read<CreditStatement>(proposed.Month.Credits),
            terms.Credits.Acceptance
        );
        if (own is not null && today >= proposed.Invoice.PeriodTo)
        {
            await SaveClaims.Run(db, proposed.Month, own, today, now, cancel);
        }

        foreach (var earlier in proposed.Reclaimed)
        {
            await SaveClaims.Run(db, proposed.Month, earlier, today, now, cancel);
        }
    }
}
