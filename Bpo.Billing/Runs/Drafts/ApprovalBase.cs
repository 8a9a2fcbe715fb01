using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>
/// The terms a limit is counted from: those a second person last agreed to, or those in force twelve months ago, whichever is
/// newer. Small steps of a year, by whomever, add up against it.
/// </summary>
internal static class ApprovalBase
{
    private const int Months = 12;

    /// <param name="today">The civil date in the contract's zone.</param>
    public static async Task<VersionedTerms?> Of(
        BpoDbContext db,
        Guid contractId,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var versions = (await db.TermsOf(contractId, cancel)).OrderBy(version => version.Number).ToList();
        var approved = await db.Set<TermsDraft>()
            .Where(draft => draft.ContractId == contractId && draft.Status == TermsDraftStatus.Agreed)
            .Where(draft => draft.DecidedBy != null)
            .MaxAsync(draft => draft.Number, cancel);
        var yearAgo = versions.LastOrDefault(version => version.Terms.EffectiveFrom <= today.AddMonths(-Months));
        var seen = versions.LastOrDefault(version => version.Number == approved);
        return seen is null || yearAgo?.Number > seen.Number ? yearAgo ?? versions.FirstOrDefault() : seen;
    }
}
