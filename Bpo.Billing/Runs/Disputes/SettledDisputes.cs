using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Disputes;

/// <summary>What settled disputes put on a draft: one line each, in the first invoice issued after the settlement.</summary>
public static class SettledDisputes
{
    public static async Task<IReadOnlyList<ChargeLine>> Lines(
        BpoDbContext db,
        Guid contractId,
        Period month,
        DateOnly termsFrom,
        CancellationToken cancel
    )
    {
        var settled = await db.Set<Dispute>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.State == DisputeState.Settled && row.Month <= month.From)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var booked = await (
            from line in db.Set<InvoiceLine>()
            join invoice in db.Set<Invoice>() on line.InvoiceId equals invoice.Id
            where
                invoice.ContractId == contractId
                && invoice.Kind == InvoiceKind.Invoice
                && invoice.Status == InvoiceStatus.Issued
                && invoice.PeriodFrom != month.From
                && line.Kind == LineKinds.Settlement
            select line.LineId
        ).ToListAsync(cancel);
        return
        [
            .. settled
                .Where(row => row.SettledMinor is not (null or 0) && !booked.Contains(IdOf(row)))
                .Select(row => Line(row, termsFrom)),
        ];
    }

    private static string IdOf(Dispute dispute) => $"dispute/{PublicId.Format(PublicId.Dispute, dispute.Id)}";

    private static ChargeLine Line(Dispute dispute, DateOnly termsFrom)
    {
        var amount = -Money.OfMinor(dispute.SettledMinor ?? 0, Currency.Of(dispute.CurrencyCode));
        var month = dispute.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return new ChargeLine
        {
            Id = IdOf(dispute),
            Charge = dispute.SubjectId,
            Kind = LineKinds.Settlement,
            Description = Explanation.Of("line.settlement", dispute.SubjectId, month),
            Exact = amount.Amount,
            Amount = amount,
            Clause = "notices/disputeDays",
            TermsFrom = termsFrom,
            Span = Period.Month(dispute.Month.Year, dispute.Month.Month),
            TaxCategory = dispute.TaxCategory.Length == 0 ? null : dispute.TaxCategory,
            TaxRate = dispute.TaxRate,
            Steps =
            [
                new PricingStep(
                    "settlement",
                    dispute.Claimed.Amount,
                    amount.Amount,
                    Explanation.Of("settlement", dispute.Claimed.ToDecimalString(), (-amount).ToDecimalString())
                ),
            ],
            Shares = [new LineShare(dispute.SubjectId, amount)],
        };
    }
}
