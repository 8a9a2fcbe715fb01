using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class ReadClient
{
    public static void MapReadClient(this IEndpointRouteBuilder api) =>
        api.MapGet("/clients/{id}", Handle)
            .Needs(Scopes.PartiesRead)
            .WithName("read-client")
            .WithSummary("Read a client");

    private static async Task<Results<Ok<PartyView>, ProblemHttpResult>> Handle(
        string id,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Client, id);
        if (
            await db.Set<Client>().AsNoTracking().FirstOrDefaultAsync(client => client.Id == key, cancel)
            is not { } client
        )
        {
            return ApiProblem.NotFound("client");
        }

        context.Show(client);
        return TypedResults.Ok(PartyView.Of(client));
    }
}
