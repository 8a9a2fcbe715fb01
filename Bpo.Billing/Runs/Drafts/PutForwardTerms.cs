using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>
/// Puts terms forward. Up to the tenant's limit they are in force at once, as they are where no limit is set; beyond it
/// they wait for a second person, and no run reads them.
/// </summary>
public sealed class PutForwardTerms(
    TenantDatabase database,
    AddTerms addTerms,
    TermsEffects effects,
    TimeProvider clock
)
{
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<TermsProposal>> Document(
        TenantScope scope,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel
    ) =>
        await Forward(
            scope,
            contractId,
            document,
            actor,
            (db, contract) => Task.FromResult<Result<TermsDraft?>>(new Result<TermsDraft?>.Ok(null)),
            cancel
        );

    /// <param name="seen">The version of the draft the caller has before him; null for whatever is there.</param>
    public async Task<Result<TermsProposal>> Draft(
        TenantScope scope,
        Guid draftId,
        long? seen,
        string actor,
        CancellationToken cancel
    )
    {
        await using var reading = database.Open(scope);
        var opened = await DraftTerms.Open(reading, draftId, seen, cancel);
        return await opened.ThenAsync(draft =>
            Forward(
                scope,
                draft.ContractId,
                Encoding.UTF8.GetBytes(draft.Document),
                actor,
                async (db, _) =>
                    (await DraftTerms.Open(db, draftId, draft.Version, cancel)).Map(found => (TermsDraft?)found),
                cancel
            )
        );
    }

    /// <param name="find">The draft to put forward, in the unit of work that does it; null to make one where one is needed.</param>
    private async Task<Result<TermsProposal>> Forward(
        TenantScope scope,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        string actor,
        Func<BpoDbContext, Contract, Task<Result<TermsDraft?>>> find,
        CancellationToken cancel
    )
    {
        var admitted = await Admitted(scope, contractId, document, cancel);
        return await admitted.ThenAsync(async terms =>
        {
            var effect = await effects.Of(scope, terms.Contract, terms.Terms, cancel);
            return await database.Write(
                scope,
                async db =>
                {
                    if (await db.FindContract(contractId, cancel) is not { } contract)
                    {
                        return Refusals.NoContract;
                    }

                    var draft = await find(db, contract);
                    return await draft.ThenAsync(found =>
                        effect.NeedsApproval
                            ? Wait(db, contract, found, document, effect, actor, cancel)
                            : Agree(db, contract, found, document, effect, actor, cancel)
                    );
                },
                cancel
            );
        });
    }

    private async Task<Result<(Contract Contract, Terms Terms)>> Admitted(
        TenantScope scope,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        return (await AddTerms.Admit(db, contract, document, cancel)).Map(terms => (contract, terms));
    }

    private async Task<Result<TermsProposal>> Agree(
        BpoDbContext db,
        Contract contract,
        TermsDraft? draft,
        ReadOnlyMemory<byte> document,
        TermsEffect effect,
        string actor,
        CancellationToken cancel
    )
    {
        var added = await addTerms.Run(db, contract.Id, document, actor, cancel);
        return added.Map(version =>
        {
            draft?.Agree(version.Number, actor, clock.GetUtcNow());
            return new TermsProposal(version, draft, effect);
        });
    }

    private async Task<Result<TermsProposal>> Wait(
        BpoDbContext db,
        Contract contract,
        TermsDraft? draft,
        ReadOnlyMemory<byte> document,
        TermsEffect effect,
        string actor,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var number = await db.NextTermsNumber(contract.Id, cancel);
        if (draft is null)
        {
            var begun = await new DraftTerms(clock).Begin(db, contract.Id, "", document, actor, cancel);
            return begun.Map(made => Waiting(made));
        }

        return Waiting(draft);

        TermsProposal Waiting(TermsDraft waiting)
        {
            waiting.Submit(number, effect, actor, now);
            db.Add(TermsTrace.Of(contract, TermsTrace.PutForward, number, actor, now));
            return new TermsProposal(null, waiting, effect);
        }
    }
}

/// <summary>What became of terms that were put forward.</summary>
/// <param name="InForce">The new version; null while a second person must agree.</param>
/// <param name="Draft">What waits, or what the version was written as; null for terms sent whole and agreed at once.</param>
public sealed record TermsProposal(TermsVersion? InForce, TermsDraft? Draft, TermsEffect Effect)
{
    public int Number => InForce?.Number ?? Draft?.Number ?? 0;
}
