using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts;

/// <summary>The computed months of one contract and the running one, newest first.</summary>
public sealed class ContractMonths(TenantDatabase database, TimeProvider clock)
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
        var running = await Running(db, contract, cancel);
        List<Row> rows =
        [
            .. months.Select(month =>
            {
                var invoice = invoices.GetValueOrDefault(month.Month);
                var result = results.GetValueOrDefault(month.Month);
                return new Row(
                    month.Month,
                    month.Month == running,
                    result?.All ?? 0,
                    result?.Missed ?? 0,
                    invoice is null ? null : PublicId.Format(PublicId.Invoice, invoice.Id),
                    invoice?.Number,
                    invoice?.Total
                );
            }),
        ];
        return running is not { } now || rows.Exists(row => row.IsRunning)
            ? rows
            : [new Row(now, IsRunning: true, 0, 0, Invoice: null, Number: null, Total: null), .. rows];
    }

    /// <summary>The month of today by the contract's own clock; null for a contract that is not in force in it.</summary>
    private async Task<DateOnly?> Running(BpoDbContext db, Guid contractId, CancellationToken cancel)
    {
        var today = (await db.ZoneOf(contractId, cancel)).DateOf(clock.GetUtcNow());
        var month = new DateOnly(today.Year, today.Month, 1);
        var isInForce = await db.Set<Contract>()
            .AnyAsync(
                contract =>
                    contract.Id == contractId
                    && contract.Status == ContractStatus.Active
                    && contract.StartsOn <= today
                    && (contract.EndsOn == null || contract.EndsOn > month),
                cancel
            );
        return isInForce ? month : null;
    }

    /// <param name="IsRunning">It is not over yet: its board follows what comes in.</param>
    /// <param name="Levels">How many service levels were judged.</param>
    /// <param name="Invoice">Its id; null while none was computed.</param>
    public sealed record Row(
        DateOnly Month,
        bool IsRunning,
        int Levels,
        int Missed,
        string? Invoice,
        string? Number,
        Money? Total
    );
}
