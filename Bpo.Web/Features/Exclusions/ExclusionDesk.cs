using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Exclusions;

/// <summary>One exclusion with its effect, and what can be done about it.</summary>
public sealed class ExclusionDesk(TenantDatabase database, ExclusionEffect effect, TimeProvider clock)
{
    /// <summary>Null for ids that are unknown or another's.</summary>
    public async Task<Sheet?> Read(TenantScope scope, string contract, string id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var owner = PublicId.Parse(PublicId.Contract, contract);
        var key = PublicId.Parse(PublicId.Exclusion, id);
        var record = await db.Set<ExclusionRecord>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == key && row.ContractId == owner, cancel);
        return record is null ? null : await Sheet(db, scope, record, cancel);
    }

    /// <summary>What a draft would do, before anybody is asked.</summary>
    public async Task<Result<IReadOnlyList<MonthEffect>>> Try(
        Caller caller,
        Guid contract,
        ExclusionDraft draft,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(caller.Scope);
        var proposed = await ProposeExclusion.Run(db, contract, draft, caller.Actor, clock.GetUtcNow(), cancel);
        return await proposed.ThenAsync<IReadOnlyList<MonthEffect>>(async record => new Result<
            IReadOnlyList<MonthEffect>
        >.Ok((await Sheet(db, caller.Scope, record, cancel)).Effects));
    }

    public Task<Result<ExclusionRecord>> Propose(
        Caller caller,
        Guid contract,
        ExclusionDraft draft,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            contract,
            recorded,
            clock,
            (db, said) => ProposeExclusion.Run(db, contract, draft, caller.Actor, clock.GetUtcNow(), cancel, said),
            cancel
        );

    /// <param name="of">As it was looked at.</param>
    /// <param name="recorded">What the other side said, where the decision is theirs.</param>
    public Task<Result<ExclusionRecord>> Decide(
        Caller caller,
        ExclusionRecord of,
        ExclusionDecision decision,
        string answer,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            of.ContractId,
            recorded,
            clock,
            async (db, said) =>
            {
                var record = await db.Set<ExclusionRecord>().SingleAsync(row => row.Id == of.Id, cancel);
                return record.Version != of.Version
                    ? new Problem("etag.stale", "It has changed since you read it; read it again.")
                    : await DecideExclusion.Run(
                        db,
                        record,
                        decision,
                        answer,
                        caller.Actor,
                        clock.GetUtcNow(),
                        cancel,
                        said
                    );
            },
            cancel
        );

    private async Task<Sheet> Sheet(
        BpoDbContext db,
        TenantScope scope,
        ExclusionRecord record,
        CancellationToken cancel
    )
    {
        var contract = await db.Set<Contract>().AsNoTracking().SingleAsync(row => row.Id == record.ContractId, cancel);
        var versions = await db.TermsOf(record.ContractId, cancel);
        var zone = versions.ZoneOf();
        List<MonthEffect> effects = [];
        foreach (var month in record.Months(zone))
        {
            if (await effect.Run(scope, record, month, cancel) is Result<MonthEffect>.Ok { Value: var found })
            {
                effects.Add(found);
            }
        }

        return new Sheet(
            record,
            contract.Name,
            await db.Set<Client>().Where(row => row.Id == record.ClientId).Select(row => row.Name).SingleAsync(cancel),
            zone,
            await db.CallerSide(cancel),
            effects,
            await Attested.Read(db, record.ContractId, record.ClientId, zone, cancel),
            ContractNaming.Of(versions.Select(version => version.Terms))
        );
    }
}

/// <param name="Side">The reader's.</param>
public sealed record Sheet(
    ExclusionRecord Of,
    string Contract,
    string Client,
    ContractZone Zone,
    Side Side,
    IReadOnlyList<MonthEffect> Effects,
    Attested Attested,
    ContractNames Names
)
{
    public bool MayDecide => Of.Status == ExclusionStatus.Proposed && Of.ProposedSide != Side;

    public bool MayWithdraw => Of.Status == ExclusionStatus.Proposed && Of.ProposedSide == Side;
}
