using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Invoices;
using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>What a month looks back at.</summary>
internal static class EarlierMonths
{
    /// <summary>Yearly commitments and rolling windows look no further back.</summary>
    private const int Months = 24;

    /// <summary>
    /// Fees of earlier months, drafts included, and what later invoices corrected in them: quarterly and yearly commitments
    /// count both. What was drawn from money paid ahead is remembered from its first day.
    /// </summary>
    /// <param name="prepayments">Ids of money paid ahead.</param>
    public static async Task<IReadOnlyList<BookedFee>> Booked(
        BpoDbContext db,
        Guid contractId,
        Period month,
        IReadOnlyList<string> prepayments,
        CancellationToken cancel
    )
    {
        var since = month.From.AddMonths(-Months);
        var rows = await (
            from invoice in db.Set<Invoice>()
            join line in db.Set<InvoiceLine>() on invoice.Id equals line.InvoiceId
            where
                invoice.ContractId == contractId
                && invoice.Kind == InvoiceKind.Invoice
                && (
                    invoice.PeriodFrom < month.From
                    || (invoice.Status == InvoiceStatus.Issued && line.Corrects < month.From)
                )
                && line.SpanFrom < month.From
                && (invoice.PeriodFrom >= since || prepayments.Contains(line.Charge))
                && line.Kind != LineKinds.Credit
                && line.Kind != LineKinds.Bonus
                && line.Kind != LineKinds.EarnBack
                && line.Kind != LineKinds.Settlement
            orderby invoice.PeriodFrom, line.Number
            select new
            {
                line.Charge,
                line.AmountMinor,
                line.SpanFrom,
                line.SpanTo,
                invoice.CurrencyCode,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new BookedFee(
                row.Charge,
                Money.OfMinor(row.AmountMinor, Currency.Of(row.CurrencyCode)),
                new Period(row.SpanFrom, row.SpanTo)
            )),
        ];
    }

    public static async Task<IReadOnlyList<PastResult>> History(
        BpoDbContext db,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        var since = month.From.AddMonths(-Months);
        var results = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Month < month.From && row.Month >= since)
            .OrderBy(row => row.Month)
            .ThenBy(row => row.Position)
            .Select(row => new { row.Month, row.Result })
            .ToListAsync(cancel);
        var statements = await db.Set<ContractMonth>()
            .Where(row => row.ContractId == contractId && row.Month < month.From && row.Month >= since)
            .Where(row => row.Credits != "")
            .ToDictionaryAsync(row => row.Month, row => StoredJson.Read<CreditStatement>(row.Credits), cancel);
        return
        [
            .. results.Select(row =>
                Past(row.Month, StoredJson.Read<SlaResult>(row.Result), statements.GetValueOrDefault(row.Month))
            ),
        ];
    }

    public static async Task<IReadOnlyList<CarriedUnits>> Carried(
        BpoDbContext db,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        var before = month.From.AddMonths(-1);
        var carried = await db.Set<ContractMonth>()
            .Where(row => row.ContractId == contractId && row.Month == before)
            .Select(row => row.Carried)
            .SingleOrDefaultAsync(cancel);
        return carried is null ? [] : StoredJson.Read<IReadOnlyList<CarriedUnits>>(carried);
    }

    /// <summary>Weeks of an earlier default are no credit of the month they are charged in.</summary>
    private static bool IsOfMonth(SlaCredit credit) => credit.Clause != CurePenalty.Clause;

    private static PastResult Past(DateOnly month, SlaResult result, CreditStatement? statement)
    {
        var credits = statement?.Credits.Where(credit => credit.Sla == result.Sla && credit.Kind == CreditKind.Credit);
        return new PastResult
        {
            Month = month,
            Sla = result.Sla,
            Attainment = result.Attainment,
            Missed = result.Missed,
            Credit = credits?.Where(IsOfMonth).Sum(credit => credit.Credit.Amount) ?? 0,
            Penalty = credits?.Where(credit => !IsOfMonth(credit)).Sum(credit => credit.Credit.Amount) ?? 0,
            Points = credits?.Sum(credit => credit.Points) ?? 0,
            Measured = result.Measured,
        };
    }
}
