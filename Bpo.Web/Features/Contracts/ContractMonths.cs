using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts;

/// <summary>The computed months of one contract, newest first.</summary>
public sealed class ContractMonths(TenantDatabase database)
{
    public async Task<IReadOnlyList<Row>> Read(TenantScope scope, string contractId, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Contract, contractId) is not { } contract)
        {
            return [];
        }

        await using var db = database.Open(scope);
        var months = await db.Set<ContractMonth>()
            .AsNoTracking()
            .Where(month => month.ContractId == contract)
            .OrderByDescending(month => month.Month)
            .ToListAsync(cancel);
        var invoices = await db.Set<Invoice>()
            .AsNoTracking()
            .Where(invoice => invoice.ContractId == contract && invoice.Kind == InvoiceKind.Invoice)
            .ToDictionaryAsync(invoice => invoice.PeriodFrom, cancel);
        var results = await db.Set<SlaRecord>()
            .AsNoTracking()
            .Where(result => result.ContractId == contract)
            .GroupBy(result => result.Month)
            .Select(group => new
            {
                Month = group.Key,
                All = group.Count(),
                Missed = group.Count(result => result.Attainment == nameof(Attainment.Missed)),
            })
            .ToDictionaryAsync(group => group.Month, cancel);
        return
        [
            .. months.Select(month =>
            {
                var invoice = invoices.GetValueOrDefault(month.Month);
                var result = results.GetValueOrDefault(month.Month);
                return new Row(
                    month.Month,
                    month.IsFrozen,
                    result?.All ?? 0,
                    result?.Missed ?? 0,
                    invoice is null ? null : PublicId.Format(PublicId.Invoice, invoice.Id),
                    invoice?.Number,
                    invoice?.Total
                );
            }),
        ];
    }

    /// <param name="Levels">How many service levels were judged.</param>
    /// <param name="Invoice">Its id; null while none was computed.</param>
    public sealed record Row(
        DateOnly Month,
        bool IsFrozen,
        int Levels,
        int Missed,
        string? Invoice,
        string? Number,
        Money? Total
    );
}
