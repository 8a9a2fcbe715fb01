using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>
/// A second person's word on terms that wait. A number names one document for ever: whoever changes it meanwhile must
/// withdraw it, and it comes back under another number, so nobody approves what he has not seen.
/// </summary>
public sealed class DecideTerms(AddTerms addTerms, TimeProvider clock)
{
    private static readonly Problem NoVersion = new(
        "terms-version.not-found",
        "There is no such version of the terms."
    );

    /// <summary>Approved terms are admitted once more: a month may have been issued, or another version agreed, since.</summary>
    public async Task<Result<TermsVersion>> Approve(
        BpoDbContext db,
        Guid contractId,
        int number,
        string actor,
        string reason,
        CancellationToken cancel
    )
    {
        var decided = await Decide(db, contractId, number, isApproved: true, actor, reason, cancel);
        return await decided.ThenAsync(draft =>
            addTerms.Run(
                db,
                contractId,
                Encoding.UTF8.GetBytes(draft.Document),
                draft.SubmittedBy ?? actor,
                cancel,
                number
            )
        );
    }

    public Task<Result<TermsDraft>> Refuse(
        BpoDbContext db,
        Guid contractId,
        int number,
        string actor,
        string reason,
        CancellationToken cancel
    ) => Decide(db, contractId, number, isApproved: false, actor, reason, cancel);

    /// <summary>Takes terms back to the desk before anybody has decided.</summary>
    public async Task<Result<TermsDraft>> Withdraw(
        BpoDbContext db,
        Guid draftId,
        string actor,
        CancellationToken cancel
    )
    {
        if (await db.Set<TermsDraft>().SingleOrDefaultAsync(row => row.Id == draftId, cancel) is not { } draft)
        {
            return DraftTerms.NoDraft;
        }

        var contract = await db.Set<Contract>().SingleAsync(row => row.Id == draft.ContractId, cancel);
        return draft
            .Withdraw()
            .Map(taken =>
            {
                db.Add(TermsTrace.Of(contract, TermsTrace.Withdrawn, taken.Number!.Value, actor, clock.GetUtcNow()));
                return taken;
            });
    }

    private async Task<Result<TermsDraft>> Decide(
        BpoDbContext db,
        Guid contractId,
        int number,
        bool isApproved,
        string actor,
        string reason,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var draft = await db.Set<TermsDraft>()
            .SingleOrDefaultAsync(row => row.ContractId == contractId && row.Number == number, cancel);
        if (draft is null)
        {
            var isAgreed = await db.Set<TermsVersion>()
                .AnyAsync(row => row.ContractId == contractId && row.Number == number, cancel);
            return isAgreed ? TermsDraft.NotWaiting : NoVersion;
        }

        var now = clock.GetUtcNow();
        return draft
            .Decide(isApproved, actor, reason, now)
            .Map(decided =>
            {
                var action = isApproved ? TermsTrace.Approved : TermsTrace.Refused;
                db.Add(TermsTrace.Of(contract, action, number, actor, now, reason));
                return decided;
            });
    }
}
