using Bpo.Billing.Persistence;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class ListClients
{
    public static void MapListClients(this IEndpointRouteBuilder api) =>
        api.MapGet("/clients", Handle)
            .Needs(Scopes.PartiesRead)
            .WithName("list-clients")
            .WithSummary("List clients, oldest first");

    private static async Task<Results<Ok<Page<PartyView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageQuery page,
        BpoDbContext db,
        CancellationToken cancel
    ) => await db.Set<Client>().AsNoTracking().PageById(page, client => client.Id, PartyView.Of, cancel);
}
