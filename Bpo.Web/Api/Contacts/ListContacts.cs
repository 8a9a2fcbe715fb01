using System.ComponentModel;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Lists;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Contacts;

public static class ListContacts
{
    public sealed record Filter(
        [property: Description("A month, for example 2026-10; all months without it.")] Month? Period,
        string? Service,
        Word<Outcome>? Outcome,
        string? Queue,
        string? Agent
    );

    /// <summary>A day inside what instants hold, so that every zone and database can shift it.</summary>
    private static readonly InstantRange Always = new(
        DateTimeOffset.MinValue.AddDays(1),
        DateTimeOffset.MaxValue.AddDays(-1)
    );

    public static void MapListContacts(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/contacts", Handle)
            .Needs(Scopes.UsageRead)
            .WithName("list-contacts")
            .WithSummary("List the contacts of a contract in order of time");

    private static async Task<Results<Ok<Page<ContactView>>, ProblemHttpResult>> Handle(
        string id,
        [AsParameters] Filter filter,
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        var limit = page.Limit ?? PageQuery.Default;
        var after = page.After is null ? null : ContactCursors.Read(page.After);
        if (limit is < 1 or > PageQuery.Most || (page.After is not null && after is null))
        {
            return ApiProblem.Of("request.cursor", $"limit is 1 to {PageQuery.Most}, after a cursor of this list.");
        }

        var found = await db.Contacts(await FilterOf(db, contract, filter, cancel), after, limit + 1, cancel);
        var shown = found.Take(limit).ToList();
        var next = found.Count > limit ? ContactCursors.Of(shown[^1]) : null;
        return TypedResults.Ok(new Page<ContactView>([.. shown.Select(ContactView.Of)], next));
    }

    private static async Task<ContactFilter> FilterOf(
        BpoDbContext db,
        Contract contract,
        Filter filter,
        CancellationToken cancel
    )
    {
        var zone = await db.ZoneOf(contract.Id, cancel);
        var (from, to) = filter.Period is { } month ? zone.Bounds(month.Period) : Always;
        return new ContactFilter(
            contract.Id,
            from,
            to,
            filter.Service,
            filter.Outcome?.Value,
            filter.Queue,
            filter.Agent
        );
    }
}
