using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.OpenApi;
using Bpo.Web.Api.Problems;
using Bpo.Web.Api.Validation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Parties;

public static class ChangeClient
{
    public static void MapChangeClient(this IEndpointRouteBuilder api) =>
        api.MapPut("/clients/{id}", Handle)
            .Needs(Scopes.PartiesWrite)
            .Validates<PartyRequest>()
            .NeedsEtag()
            .WithName("change-client")
            .WithSummary("Change a client; issued documents keep what was printed on them")
            .WithExamples(PartyExamples.Client);

    private static async Task<Results<Ok<PartyView>, ProblemHttpResult>> Handle(
        string id,
        PartyRequest request,
        BpoDbContext db,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Client, id);
        if (await db.Set<Client>().FirstOrDefaultAsync(client => client.Id == key, cancel) is not { } client)
        {
            return ApiProblem.NotFound("client");
        }

        if (context.Stale(client) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        request.WriteTo(client);
        await db.SaveChangesAsync(cancel);
        context.Show(client);
        return TypedResults.Ok(PartyView.Of(client));
    }
}
