using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Drafts;
using Bpo.Billing.Runs.Histories;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs;

/// <summary>
/// Puts a change of a contract into force. Contacts get their contract and service when they are stored, so those the
/// change may concern are matched again: a file that came before the contract is billed too. What amended terms would have
/// made of the past is ordered to be recomputed.
/// </summary>
public sealed class AmendContract(
    TenantDatabase database,
    PutForwardTerms putForward,
    DecideTerms decide,
    RematchUsage rematch,
    RecomputeAmended recompute
)
{
    /// <summary>In force at once, or waiting where the change is beyond the tenant's limit.</summary>
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<TermsProposal>> AddTerms(
        TenantScope scope,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel
    ) => await Settle(scope, await putForward.Document(scope, contractId, document, actor, cancel), cancel);

    /// <inheritdoc cref="PutForwardTerms.Draft"/>
    public async Task<Result<TermsProposal>> PutForward(
        TenantScope scope,
        Guid draftId,
        long? seen,
        string actor,
        CancellationToken cancel
    ) => await Settle(scope, await putForward.Draft(scope, draftId, seen, actor, cancel), cancel);

    /// <inheritdoc cref="DecideTerms.Approve"/>
    public async Task<Result<TermsVersion>> Approve(
        TenantScope scope,
        Guid contractId,
        int number,
        string actor,
        string reason,
        CancellationToken cancel
    )
    {
        var approved = await database.Write(
            scope,
            db => decide.Approve(db, contractId, number, actor, reason, cancel),
            cancel
        );
        if (approved is Result<TermsVersion>.Ok { Value: var version })
        {
            await Settle(scope, new TermsProposal(version, null, new TermsEffect(null, null, null)), cancel);
        }

        return approved;
    }

    public async Task<Result<Contract>> Activate(TenantScope scope, Guid contractId, CancellationToken cancel)
    {
        var activated = await database.Write(scope, db => ActivateContract.Run(db, contractId, cancel), cancel);
        if (activated is Result<Contract>.Ok { Value.StartsOn: var from })
        {
            await Rematch(scope, from, cancel);
        }

        return activated;
    }

    private async Task<Result<TermsProposal>> Settle(
        TenantScope scope,
        Result<TermsProposal> proposed,
        CancellationToken cancel
    )
    {
        if (
            proposed is Result<TermsProposal>.Ok { Value.InForce: { } version }
            && await IsActive(scope, version, cancel)
        )
        {
            await Rematch(scope, version.EffectiveFrom, cancel);
            await recompute.Run(scope, version, cancel);
        }

        return proposed;
    }

    private async Task<bool> IsActive(TenantScope scope, TermsVersion version, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return (await db.FindContract(version.ContractId, cancel))?.Status == ContractStatus.Active;
    }

    /// <summary>A day early: the first local day of a contract begins before the UTC day of its date in the east.</summary>
    private Task<int> Rematch(TenantScope scope, DateOnly from, CancellationToken cancel) =>
        rematch.Run(
            scope,
            new InstantRange(ContractZone.Utc.StartOf(from).AddDays(-1), DateTimeOffset.MaxValue),
            cancel
        );
}
