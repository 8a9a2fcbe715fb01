using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>
/// Computes issued months anew whose usage, or what was agreed about them, has changed since, and answers what they still
/// cost. Nothing is written: the lines join the next draft.
/// </summary>
public sealed class CorrectMonths(IUsageSource usage)
{
    private readonly LoadMonth load = new(usage);
    private readonly ComputeMonth compute = new(usage);

    public async Task<Result<IReadOnlyList<ChargeLine>>> Before(
        BpoDbContext db,
        Contract contract,
        Period month,
        CancellationToken cancel
    )
    {
        var frozen = await db.Set<ContractMonth>()
            .AsNoTracking()
            .Where(row => row.ContractId == contract.Id && row.IsFrozen && row.Month < month.From)
            .OrderBy(row => row.Month)
            .ToListAsync(cancel);
        var versions = await db.TermsOf(contract.Id, cancel);
        var lines = new List<ChargeLine>();
        foreach (var earlier in frozen)
        {
            var period = Period.Month(earlier.Month.Year, earlier.Month.Month);
            var asOf = await usage.AsOf(db, contract.Id, UsageSpan.Of(versions, period), cancel);
            var bounds = TermsAt(versions, period).Zone.Bounds(period);
            var agreed = await db.AgreementsOf(contract.Id, bounds, period.From, cancel);
            if (asOf == earlier.UsageAsOf && agreed.Hash() == earlier.Agreed)
            {
                continue;
            }

            var booked = await Booked(db, contract.Id, period, versions, cancel);
            var corrected = await Recompute(db, contract, period, cancel);
            if (corrected is Result<ComputedMonth>.Refused { Problem: var problem })
            {
                return problem;
            }

            lines.AddRange(
                corrected
                    .Map(now => Adjustments.Of(period, now.Statement.Draft.Lines, booked))
                    .Match(found => found, _ => [])
            );
        }

        return lines;
    }

    private async Task<Result<ComputedMonth>> Recompute(
        BpoDbContext db,
        Contract contract,
        Period month,
        CancellationToken cancel
    )
    {
        var inputs = await load.Run(db, contract, month, [], cancel);
        return await inputs.ThenAsync<ComputedMonth>(async read => await compute.Run(db, read, cancel));
    }

    private static Terms TermsAt(IReadOnlyList<VersionedTerms> versions, Period period) =>
        (versions.LastOrDefault(version => version.Terms.EffectiveFrom < period.To) ?? versions[0]).Terms;

    /// <summary>The lines of the month's own invoice, and of issued later ones that corrected it.</summary>
    private static async Task<IReadOnlyList<ChargeLine>> Booked(
        BpoDbContext db,
        Guid contractId,
        Period month,
        IReadOnlyList<VersionedTerms> versions,
        CancellationToken cancel
    )
    {
        var rows = await (
            from invoice in db.Set<Invoice>().AsNoTracking()
            join line in db.Set<InvoiceLine>().AsNoTracking() on invoice.Id equals line.InvoiceId
            where
                invoice.ContractId == contractId
                && invoice.Kind == InvoiceKind.Invoice
                && invoice.Status == InvoiceStatus.Issued
                && (line.Corrects == month.From || (invoice.PeriodFrom == month.From && line.Corrects == null))
            orderby invoice.PeriodFrom, line.Number
            select line
        ).ToListAsync(cancel);
        var suffix = Adjustments.IdOf(month, "");
        return
        [
            .. rows.Select(row =>
            {
                var version = versions.FirstOrDefault(known => known.Number == row.TermsVersion) ?? versions[^1];
                var line = row.Read(version.Terms.Currency, version.Terms.EffectiveFrom);
                return line.Id.EndsWith(suffix, StringComparison.Ordinal)
                    ? line with
                    {
                        Id = line.Id[..^suffix.Length],
                    }
                    : line;
            }),
        ];
    }
}
