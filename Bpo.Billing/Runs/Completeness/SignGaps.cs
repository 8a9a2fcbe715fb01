using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Completeness;

/// <summary>Lets the month of a draft close over the gaps it has today; who, why and when stay with the contract.</summary>
public sealed class SignGaps(TenantDatabase database, TimeProvider clock)
{
    public static readonly Problem NoGap = new("invoice.no-gap", "No usage is missing that nobody has signed for.");

    /// <returns>The gaps that are signed for now.</returns>
    public Task<Result<IReadOnlyList<UsageGap>>> Run(
        TenantScope scope,
        Guid invoiceId,
        string reason,
        string actor,
        CancellationToken cancel
    ) => database.Write(scope, db => Sign(db, invoiceId, reason, actor, cancel), cancel);

    private async Task<Result<IReadOnlyList<UsageGap>>> Sign(
        BpoDbContext db,
        Guid invoiceId,
        string reason,
        string actor,
        CancellationToken cancel
    )
    {
        var invoice = await db.Set<Invoice>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == invoiceId, cancel);
        if (invoice is null or { IsFrozen: true })
        {
            return invoice is null ? Refusals.NoInvoice : Invoice.AlreadyIssued;
        }

        var now = clock.GetUtcNow();
        var gaps = await FindGaps.Of(db, invoice.ContractId, invoice.Period, now, cancel);
        if (gaps.Count == 0)
        {
            return NoGap;
        }

        db.AddRange(
            gaps.SelectMany(gap =>
                gap.Days.Select(day => new SignedGap
                {
                    TenantId = invoice.TenantId,
                    ContractId = invoice.ContractId,
                    ClientId = invoice.ClientId,
                    SourceId = gap.SourceId,
                    Day = day.Day,
                    Reason = reason,
                    SignedBy = actor,
                    SignedAt = now,
                })
            )
        );
        var detail = new
        {
            reason,
            gaps = gaps.Select(gap => new { gap.Source, days = gap.Days.Select(day => day.Day) }),
        };
        db.Trace("invoice.gap-signed", PublicId.Format(PublicId.Invoice, invoiceId), actor, detail, now);
        return new Result<IReadOnlyList<UsageGap>>.Ok(gaps);
    }
}
