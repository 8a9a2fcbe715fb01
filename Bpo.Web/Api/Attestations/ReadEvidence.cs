using Bpo.Billing.Documents;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Attestations;

public static class ReadEvidence
{
    /// <summary>Whatever was uploaded, no browser runs it: it is always a download of unnamed bytes.</summary>
    private const string MediaType = "application/octet-stream";

    public static void MapReadEvidence(this IEndpointRouteBuilder api) =>
        api.MapGet("/contracts/{id}/evidence/{evidence}", Handle)
            .Needs(Scopes.ResultsRead)
            .WithName("read-evidence")
            .WithSummary("Download the proof of what the other side said, as it was uploaded");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string id,
        string evidence,
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        var owner = PublicId.Parse(PublicId.Contract, id);
        var key = PublicId.Parse(PublicId.Evidence, evidence);
        var file = await db.Set<EvidenceFile>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == key && row.ContractId == owner, cancel);
        return file is null
            ? ApiProblem.NotFound("evidence")
            : TypedResults.File(file.Content, MediaType, file.FileName);
    }
}
