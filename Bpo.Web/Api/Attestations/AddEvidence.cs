using Bpo.Billing.Documents;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Contracts;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bpo.Web.Api.Attestations;

public static class AddEvidence
{
    /// <param name="Sha256">Of the bytes, in hex.</param>
    public sealed record Answer(string Id, string FileName, int Bytes, string Sha256);

    public static void MapAddEvidence(this IEndpointRouteBuilder api) =>
        api.MapPost("/contracts/{id}/evidence", Handle)
            .Needs(Scopes.AgreementsRecord)
            .Accepts<Stream>("*/*")
            .WithName("add-evidence")
            .WithSummary("Upload a letter, mail or minutes that prove what the other side said; at most 10 MiB");

    private static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        string id,
        string? fileName,
        BpoDbContext db,
        Caller caller,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(id, cancel) is not { } contract)
        {
            return ApiProblem.NotFound("contract");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = EvidenceFile.MostBytes;
        }

        var content = await context.Request.ReadAll(cancel);
        var kept = KeepEvidence.Run(db, contract, fileName ?? "", content.ToArray(), caller.Actor, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return kept.Match<Results<Created<Answer>, ProblemHttpResult>>(
            file =>
            {
                var name = PublicId.Format(PublicId.Evidence, file.Id);
                return TypedResults.Created(
                    $"/api/v1/contracts/{id}/evidence/{name}",
                    new Answer(name, file.FileName, file.Content.Length, file.Hash)
                );
            },
            problem => ApiProblem.Of(problem)
        );
    }
}
