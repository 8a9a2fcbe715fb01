using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Invoices;

/// <summary>Invoices, newest period first; totals stay apart by currency.</summary>
public sealed class InvoiceList(TenantDatabase database)
{
    /// <param name="status">Only of this status; null for all.</param>
    public async Task<RowPage<Row>> Read(
        TenantScope scope,
        InvoiceStatus? status,
        RowQuery query,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var invoices =
            from invoice in db.Set<Invoice>().AsNoTracking()
            join contract in db.Set<Contract>() on invoice.ContractId equals contract.Id
            join client in db.Set<Client>() on invoice.ClientId equals client.Id
            where status == null || invoice.Status == status
            select new
            {
                Invoice = invoice,
                Contract = contract.Name,
                Client = client.Name,
            };
        var ordered = (query.SortBy, query.IsDescending) switch
        {
            (nameof(Row.Client), false) => invoices.OrderBy(row => row.Client),
            (nameof(Row.Client), true) => invoices.OrderByDescending(row => row.Client),
            (nameof(Row.Period), false) => invoices.OrderBy(row => row.Invoice.PeriodFrom),
            _ => invoices.OrderByDescending(row => row.Invoice.PeriodFrom),
        };
        var rows = await ordered.ThenBy(row => row.Invoice.Id).Skip(query.Skip).Take(query.Take).ToListAsync(cancel);
        return new RowPage<Row>(
            [
                .. rows.Select(row => new Row(
                    PublicId.Format(PublicId.Invoice, row.Invoice.Id),
                    row.Invoice.Number,
                    row.Client,
                    row.Contract,
                    row.Invoice.PeriodFrom,
                    row.Invoice.Status,
                    row.Invoice.Net,
                    row.Invoice.Credits,
                    row.Invoice.Total,
                    row.Invoice.DueOn
                )),
            ],
            await invoices.CountAsync(cancel)
        );
    }

    public async Task<IReadOnlyDictionary<InvoiceStatus, int>> Counts(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<Invoice>()
            .GroupBy(invoice => invoice.Status)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
    }

    public sealed record Row(
        string Id,
        string? Number,
        string Client,
        string Contract,
        DateOnly Period,
        InvoiceStatus Status,
        Money Net,
        Money Credits,
        Money Total,
        DateOnly? DueOn
    );
}
