using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Rating;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Invoices;

public static class ListLineContacts
{
    /// <summary>A contact behind a line: what it really took, and what of it is billed there.</summary>
    /// <param name="Seconds">Of the charge's basis.</param>
    /// <param name="Billed">Seconds or contacts; 0 with the reason in <paramref name="Free"/>.</param>
    public sealed record Entry(
        string Id,
        string Source,
        DateTimeOffset EnqueuedAt,
        string Queue,
        string Agent,
        long Seconds,
        decimal Billed,
        FreeReason Free,
        IReadOnlyList<string> Premiums
    )
    {
        public static Entry Of(BilledContact billed) =>
            new(
                billed.Contact.Id,
                billed.Contact.Source,
                billed.Contact.EnqueuedAt,
                billed.Contact.Queue,
                billed.Contact.Agent,
                billed.RealSeconds,
                billed.Billed,
                billed.Because,
                billed.Premiums
            );
    }

    public static void MapListLineContacts(this IEndpointRouteBuilder api) =>
        api.MapGet("/invoices/{id}/lines/{number:int}/contacts", Handle)
            .Needs(Scopes.InvoicesRead)
            .WithName("list-line-contacts")
            .WithSummary("The contacts behind a line, as the invoice saw them");

    private static async Task<Results<Ok<Page<Entry>>, ProblemHttpResult>> Handle(
        string id,
        int number,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        IUsageSource usage,
        CancellationToken cancel
    )
    {
        var invoice = await db.FindInvoice(id, cancel);
        var line = invoice is null
            ? null
            : await db.LinesOf(invoice).FirstOrDefaultAsync(row => row.Number == number, cancel);
        if (invoice is null || line is null)
        {
            return ApiProblem.NotFound("invoice-line");
        }

        var limit = page.Limit ?? PageQuery.Default;
        var skip = page.After is null ? 0 : Cursor.Number(page.After);
        if (limit is < 1 or > PageQuery.Most || skip is not { } seen)
        {
            return ApiProblem.Of("request.cursor", $"limit is 1 to {PageQuery.Most}, after a cursor of this list.");
        }

        var behind = await Behind(db, usage, invoice, line, cancel);
        return behind.Match<Results<Ok<Page<Entry>>, ProblemHttpResult>>(
            contacts =>
            {
                var found = contacts.Skip(seen).Take(limit + 1).Select(Entry.Of).ToList();
                var next = found.Count > limit ? Cursor.Of(seen + limit) : null;
                return TypedResults.Ok(new Page<Entry>([.. found.Take(limit)], next));
            },
            problem => ApiProblem.Of(problem)
        );
    }

    /// <summary>Rated again by the rules of the line, over the contacts as they were when the invoice was computed.</summary>
    private static async Task<Result<IEnumerable<BilledContact>>> Behind(
        BpoDbContext db,
        IUsageSource usage,
        Invoice invoice,
        InvoiceLine line,
        CancellationToken cancel
    )
    {
        var contract = await db.Set<Contract>().AsNoTracking().SingleAsync(row => row.Id == invoice.ContractId, cancel);
        var month = Period.Month(line.SpanFrom.Year, line.SpanFrom.Month);
        var inputs = await new LoadMonth(usage).Run(db, contract, month, Corrections.None, cancel);
        return inputs.Map(read =>
        {
            var rating = read.Request.Rating;
            var filter = new ContactFilter(
                contract.Id,
                read.Span.From - RatingSession.LookBackOf(rating),
                read.Span.To
            );
            var contacts = db.ContactsAsOf(filter, invoice.UsageAsOf)
                .ToBlockingEnumerable(cancel)
                .Select(row => (row.ToContact(), (string?)row.Service));
            return LineContacts.Behind(rating, line.LineId, contacts);
        });
    }
}
