using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Billing.Rating;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>
/// Computes issued months anew whose usage, index or agreements have changed since, and answers what they still cost. What a
/// month leaves to later ones is followed: units of a package that were carried on, and fees that count into a quarter or
/// year. Nothing is written: the lines join the next draft.
/// </summary>
public sealed class CorrectMonths(IUsageSource usage, TimeProvider clock)
{
    private readonly LoadMonth load = new(usage, clock);
    private readonly ComputeMonth compute = new(usage);

    public async Task<Result<Corrections>> Before(
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
        var isRevised = IndexRevisions.Any(versions);
        var looksBack = versions.Any(version => LooksBack(version.Terms.Commitments));
        var lines = new List<ChargeLine>();
        var reclaimed = new List<ClaimedMonth>();
        IReadOnlyList<CarriedUnits>? carried = null;
        DateOnly? carriedFrom = null;
        foreach (var earlier in frozen)
        {
            var period = Period.Month(earlier.Month.Year, earlier.Month.Month);
            var entering = carriedFrom == earlier.Month.AddMonths(-1) ? carried : null;
            var asOf = await usage.AsOf(db, contract.Id, UsageSpan.Of(versions, period), cancel);
            var terms = versions.AtEndOf(period);
            var agreed = await db.AgreementsOf(contract.Id, terms, period, clock.GetUtcNow(), cancel);
            var isTouched = entering is not null || (looksBack && lines.Count > 0);
            var isChanged = asOf != earlier.UsageAsOf || agreed.Hash() != earlier.Agreed || isRevised;
            if (!isChanged && !isTouched)
            {
                continue;
            }

            var booked = await Booked(db, contract.Id, period, versions, cancel);
            var known = new Corrections([.. lines], entering, Billed: false);
            var corrected = await Recompute(db, contract, period, known, cancel);
            if (corrected is Result<ComputedMonth>.Refused { Problem: var problem })
            {
                return problem;
            }

            var now = ((Result<ComputedMonth>.Ok)corrected).Value;

            lines.AddRange(Adjustments.Of(period, now.Statement.Draft.Lines, booked));
            if (ClaimedMonth.Of(earlier.Month, now.Statement.Credits, terms.Credits.Acceptance) is { } claimed)
            {
                reclaimed.Add(claimed);
            }

            var left = now.Statement.Bill.Carried;
            if (StoredJson.Write(left) != earlier.Carried)
            {
                (carried, carriedFrom) = (left, earlier.Month);
            }
        }

        return new Corrections(lines, carriedFrom == month.From.AddMonths(-1) ? carried : null)
        {
            Reclaimed = reclaimed,
        };
    }

    /// <summary>A shortfall of a quarter or year moves with every month of it, and so does what is left of money paid ahead.</summary>
    private static bool LooksBack(Commitments commitments) =>
        commitments.Prepayments.Count > 0
        || commitments.Minimums.Concat(commitments.Maximums).Any(bound => bound.Per != CyclePeriod.Month);

    private async Task<Result<ComputedMonth>> Recompute(
        BpoDbContext db,
        Contract contract,
        Period month,
        Corrections known,
        CancellationToken cancel
    )
    {
        var inputs = await load.Run(db, contract, month, known, cancel);
        return await inputs.ThenAsync<ComputedMonth>(async read => await compute.Run(db, read, cancel));
    }

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
                && line.Kind != LineKinds.Settlement
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
