using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Disputes;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Disputes;

internal static class DisputeRows
{
    /// <summary>Null for ids that are malformed, unknown, another's, or of another contract.</summary>
    public static async Task<Dispute?> FindDispute(
        this BpoDbContext db,
        string contract,
        string dispute,
        CancellationToken cancel
    )
    {
        var owner = PublicId.Parse(PublicId.Contract, contract);
        var key = PublicId.Parse(PublicId.Dispute, dispute);
        return await db.Set<Dispute>().FirstOrDefaultAsync(row => row.Id == key && row.ContractId == owner, cancel);
    }

    public static async Task<DisputeView> ViewOf(this BpoDbContext db, Dispute dispute, CancellationToken cancel) =>
        DisputeView.Of(
            dispute,
            await db.Set<DisputeMessage>()
                .AsNoTracking()
                .Where(message => message.DisputeId == dispute.Id)
                .OrderBy(message => message.Number)
                .ToListAsync(cancel),
            await db.AttestationsOf(dispute.ContractId, cancel)
        );

    /// <summary>Saves what was done to a dispute and answers with it.</summary>
    public static async Task<Results<Ok<DisputeView>, ProblemHttpResult>> Answer(
        this BpoDbContext db,
        Result<Dispute> done,
        HttpContext context,
        CancellationToken cancel
    )
    {
        if (done is Result<Dispute>.Refused { Problem: var problem })
        {
            return ApiProblem.Of(problem);
        }

        if (await db.SaveUnlessStale(cancel) is { } stale)
        {
            return ApiProblem.Of(stale);
        }

        var dispute = done.Match(row => row, _ => null!);
        context.Show(dispute);
        return TypedResults.Ok(await db.ViewOf(dispute, cancel));
    }
}
