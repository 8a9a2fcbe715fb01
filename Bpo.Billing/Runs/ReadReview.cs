using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Reviews;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Governance;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>Puts a month's review together from what the month run stored; nothing is computed again.</summary>
public static class ReadReview
{
    /// <summary>How far back the trend of cost and volume goes, this month among them.</summary>
    private const int TrendMonths = 13;

    /// <param name="month">The first day of the month.</param>
    public static async Task<Result<MonthlyReview>> Run(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var months = await db.Set<ContractMonth>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Month <= month)
            .OrderByDescending(row => row.Month)
            .Take(TrendMonths)
            .ToListAsync(cancel);
        if (months.FirstOrDefault() is not { } current || current.Month != month)
        {
            return new Problem("review.not-computed", "The month has not been computed yet; run it first.");
        }

        var written = await db.Set<Review>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.ContractId == contractId && row.Month == month, cancel);
        var levels = await Levels(db, contractId, month, cancel);
        return new MonthlyReview
        {
            Contract = contract,
            Client = await db.Set<Client>()
                .Where(row => row.Id == contract.ClientId)
                .Select(row => row.Name)
                .SingleAsync(cancel),
            Vendor = await db.Set<Vendor>()
                .Where(row => row.Id == contract.VendorId)
                .Select(row => row.Name)
                .SingleAsync(cancel),
            Month = month,
            TimeZone = (await db.TermsOf(contractId, cancel))[^1].Terms.Zone.Id,
            IsDraft = !current.IsFrozen,
            Invoice = await db.Set<Invoice>()
                .AsNoTracking()
                .SingleAsync(
                    row => row.ContractId == contractId && row.PeriodFrom == month && row.Kind == InvoiceKind.Invoice,
                    cancel
                ),
            Levels = levels,
            Credits = StoredJson.Read<CreditStatement>(current.Credits),
            Figures = current.Review.Length == 0 ? ReviewFigures.None : StoredJson.Read<ReviewFigures>(current.Review),
            Trend =
            [
                .. months
                    .OrderBy(row => row.Month)
                    .Select(row => new ReviewedMonth(row.Month, StoredJson.Read<MonthFigures>(row.Figures))),
            ],
            Written = written,
            Actions = written is null ? [] : await Actions(db, written.Id, cancel),
            Recorded = await Recorded(db, contractId, month, levels, cancel),
        };
    }

    private static async Task<IReadOnlyList<ReviewedLevel>> Levels(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        CancellationToken cancel
    )
    {
        var before = month.AddMonths(-1);
        var rows = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && (row.Month == month || row.Month == before))
            .OrderBy(row => row.Position)
            .ToListAsync(cancel);
        var previous = rows.Where(row => row.Month == before).ToDictionary(row => row.Sla, StringComparer.Ordinal);
        return
        [
            .. rows.Where(row => row.Month == month)
                .Select(row => new ReviewedLevel(
                    StoredJson.Read<SlaResult>(row.Result),
                    previous.TryGetValue(row.Sla, out var earlier) ? StoredJson.Read<SlaResult>(earlier.Result) : null,
                    row.CreditMinor
                )),
        ];
    }

    private static async Task<IReadOnlyList<ReviewAction>> Actions(
        BpoDbContext db,
        Guid reviewId,
        CancellationToken cancel
    ) =>
        await db.Set<ReviewAction>()
            .AsNoTracking()
            .Where(row => row.ReviewId == reviewId)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);

    private static async Task<IReadOnlyList<RecordedWord>> Recorded(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        IReadOnlyList<ReviewedLevel> levels,
        CancellationToken cancel
    )
    {
        var attested = await db.AttestationsOf(contractId, cancel);
        var answers = await db.Set<CreditClaim>()
            .Where(row => row.ContractId == contractId && row.Month == month && row.AnsweredBy != "")
            .Select(row => row.AnsweredBy)
            .ToListAsync(cancel);
        var excluded = levels
            .SelectMany(level => level.Result.Excluded)
            .SelectMany(part => new[] { part.RequestedBy, part.ApprovedBy });
        return
        [
            .. Behind(RecordedAct.Exclusion, excluded)
                .Concat(Behind(RecordedAct.Credit, answers))
                .OrderBy(word => word.Said.RecordedAt)
                .ThenBy(word => word.Said.Id),
        ];

        IEnumerable<RecordedWord> Behind(RecordedAct act, IEnumerable<string> actors) =>
            actors
                .Distinct(StringComparer.Ordinal)
                .Select(actor => attested.GetValueOrDefault(actor))
                .OfType<Attestation>()
                .Select(said => new RecordedWord(act, said));
    }
}
