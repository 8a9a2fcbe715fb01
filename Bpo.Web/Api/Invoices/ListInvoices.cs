using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Invoices;

public static class ListInvoices
{
    /// <summary>An invoice in a list; its lines are read by its id.</summary>
    public sealed record Entry(
        string Id,
        string ContractId,
        string ClientId,
        InvoiceKind Kind,
        InvoiceStatus Status,
        string? Number,
        PeriodView Period,
        DateOnly? IssuedOn,
        DateOnly? DueOn,
        Money Subtotal,
        Money Tax,
        Money Total
    )
    {
        public static Entry Of(Invoice invoice) =>
            new(
                PublicId.Format(PublicId.Invoice, invoice.Id),
                PublicId.Format(PublicId.Contract, invoice.ContractId),
                PublicId.Format(PublicId.Client, invoice.ClientId),
                invoice.Kind,
                invoice.Status,
                invoice.Number,
                new PeriodView(invoice.PeriodFrom, invoice.PeriodTo),
                invoice.IssuedOn,
                invoice.DueOn,
                invoice.Net,
                invoice.Tax,
                invoice.Total
            );
    }

    public static void MapListInvoices(this IEndpointRouteBuilder api) =>
        api.MapGet("/invoices", Handle)
            .Needs(Scopes.InvoicesRead)
            .WithName("list-invoices")
            .WithSummary("List invoices, oldest first");

    private static async Task<Results<Ok<Page<Entry>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page,
        string? contractId,
        Month? period,
        Word<InvoiceStatus>? status,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        var invoices = db.Set<Invoice>().AsNoTracking();
        if (contractId is not null)
        {
            var contract = PublicId.Parse(PublicId.Contract, contractId);
            invoices = invoices.Where(invoice => invoice.ContractId == contract);
        }

        if (period is { } month)
        {
            invoices = invoices.Where(invoice => invoice.PeriodFrom == month.Period.From);
        }

        if (status is { Value: var wanted })
        {
            invoices = invoices.Where(invoice => invoice.Status == wanted);
        }

        return await invoices.PageById(page, invoice => invoice.Id, Entry.Of, cancel);
    }
}
