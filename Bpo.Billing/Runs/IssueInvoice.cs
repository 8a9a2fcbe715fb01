using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Billing.Runs.Completeness;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// Gives a draft its number and freezes it with the month it bills: invoice, results and figures never change again. The
/// draft is computed once more before; what nobody has seen is not issued.
/// </summary>
public sealed class IssueInvoice(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    private readonly CloseMonth close = new(database, usage, clock);

    /// <param name="version">The version of the draft that was looked at; null where nobody said.</param>
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<Invoice>> Run(
        TenantScope scope,
        Guid invoiceId,
        long? version,
        string actor,
        CancellationToken cancel
    )
    {
        var current = await Refresh(scope, invoiceId, cancel);
        return await current.ThenAsync(_ =>
            database.Write(scope, db => Issue(db, invoiceId, version, actor, cancel), cancel)
        );
    }

    private async Task<Result<ClosedMonth>> Refresh(TenantScope scope, Guid invoiceId, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var invoice = await db.Set<Invoice>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == invoiceId, cancel);
        if (invoice is null)
        {
            return Refusals.NoInvoice;
        }

        var closed = await close.Run(scope, invoice.ContractId, invoice.Period, cancel);
        return closed.Then<ClosedMonth>(month => month.Effect == RunEffect.Written ? DraftChanged : month);
    }

    /// <summary>Number, freeze and message stand or fall together.</summary>
    private async Task<Result<Invoice>> Issue(
        BpoDbContext db,
        Guid invoiceId,
        long? version,
        string actor,
        CancellationToken cancel
    )
    {
        var invoice = await db.Set<Invoice>().SingleAsync(row => row.Id == invoiceId, cancel);
        var now = clock.GetUtcNow();
        var today = (await db.TermsOf(invoice.ContractId, cancel))[^1].Terms.Zone.DateOf(now);
        if (Refusal(invoice, version, today) is { } refusal)
        {
            return refusal;
        }

        var gaps = await FindGaps.Of(db, invoice.ContractId, invoice.Period, now, cancel);
        if (FindGaps.Refusal(gaps) is { } missing)
        {
            return missing;
        }

        var parties = InvoiceParties.Of(
            await db.Set<Vendor>().SingleAsync(vendor => vendor.Id == invoice.VendorId, cancel),
            await db.Set<Client>().SingleAsync(client => client.Id == invoice.ClientId, cancel),
            invoice.NamedSeller
        );
        var month = await db.Set<ContractMonth>()
            .SingleAsync(row => row.ContractId == invoice.ContractId && row.Month == invoice.PeriodFrom, cancel);
        var number = await db.TakeNumber(invoice.TenantId, invoice.Seller, invoice.Series, cancel);

        month.Freeze();
        db.Add(IssueTrace.Audit(invoice, number, actor, now));
        db.Add(IssueTrace.Message(invoice, now));
        return invoice.Issue(number, today, now, StoredJson.Write(parties));
    }

    private static Problem? Refusal(Invoice invoice, long? version, DateOnly today) =>
        invoice.IsFrozen ? Invoice.AlreadyIssued
        : version is { } seen && seen != invoice.Version ? DraftChanged
        : today < invoice.PeriodTo ? new Problem("invoice.period-open", "The month has not ended yet.")
        : null;

    private static readonly Problem DraftChanged = new(
        "invoice.draft-changed",
        "The draft has been computed anew since it was looked at; look at it again before it is issued."
    );
}
