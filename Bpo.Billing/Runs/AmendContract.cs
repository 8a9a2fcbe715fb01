using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs;

/// <summary>
/// Puts a change of a contract into force. Contacts get their contract and service when they are stored, so those the
/// change may concern are matched again: a file that came before the contract is billed too.
/// </summary>
public sealed class AmendContract(TenantDatabase database, AddTerms addTerms, RematchUsage rematch)
{
    /// <param name="actor">The public id of the user or key.</param>
    public async Task<Result<TermsVersion>> AddTerms(
        TenantScope scope,
        Guid contractId,
        ReadOnlyMemory<byte> document,
        string actor,
        CancellationToken cancel
    )
    {
        var isActive = false;
        var added = await database.Write(
            scope,
            async db =>
            {
                isActive = (await db.FindContract(contractId, cancel))?.Status == ContractStatus.Active;
                return await addTerms.Run(db, contractId, document, actor, cancel);
            },
            cancel
        );
        if (isActive && added is Result<TermsVersion>.Ok { Value.EffectiveFrom: var from })
        {
            await Rematch(scope, from, cancel);
        }

        return added;
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

    /// <summary>A day early: the first local day of a contract begins before the UTC day of its date in the east.</summary>
    private Task<int> Rematch(TenantScope scope, DateOnly from, CancellationToken cancel) =>
        rematch.Run(
            scope,
            new InstantRange(ContractZone.Utc.StartOf(from).AddDays(-1), DateTimeOffset.MaxValue),
            cancel
        );
}
