using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Disputes;

/// <summary>Disputes of all contracts, one with its talk, and what can be done in it.</summary>
public sealed class DisputeDesk(TenantDatabase database, TimeProvider clock)
{
    /// <summary>Open ones first, the one that is due soonest on top.</summary>
    public async Task<RowPage<Row>> List(TenantScope scope, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var rows =
            from dispute in db.Set<Dispute>().AsNoTracking()
            join contract in db.Set<Contract>() on dispute.ContractId equals contract.Id
            join client in db.Set<Client>() on dispute.ClientId equals client.Id
            select new
            {
                Dispute = dispute,
                Contract = contract.Name,
                Client = client.Name,
            };
        var found = await rows.OrderBy(row =>
                row.Dispute.State == DisputeState.Settled || row.Dispute.State == DisputeState.Withdrawn
            )
            .ThenBy(row => row.Dispute.DueOn)
            .ThenBy(row => row.Dispute.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancel);
        var names = new Dictionary<Guid, ContractNames>();
        foreach (var contract in found.Select(row => row.Dispute.ContractId).Distinct())
        {
            names[contract] = await db.NamesOf(contract, cancel);
        }

        return new RowPage<Row>(
            [.. found.Select(row => new Row(row.Dispute, row.Client, row.Contract, names[row.Dispute.ContractId]))],
            await rows.CountAsync(cancel)
        );
    }

    /// <summary>Null for ids that are unknown or another's.</summary>
    public async Task<DisputeSheet?> Read(TenantScope scope, string contract, string id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var owner = PublicId.Parse(PublicId.Contract, contract);
        var key = PublicId.Parse(PublicId.Dispute, id);
        var dispute = await db.Set<Dispute>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == key && row.ContractId == owner, cancel);
        if (dispute is null)
        {
            return null;
        }

        var versions = await db.TermsOf(dispute.ContractId, cancel);
        var zone = versions.ZoneOf();
        return new DisputeSheet(
            dispute,
            await db.Set<Contract>()
                .Where(row => row.Id == dispute.ContractId)
                .Select(row => row.Name)
                .SingleAsync(cancel),
            await db.Set<Client>().Where(row => row.Id == dispute.ClientId).Select(row => row.Name).SingleAsync(cancel),
            zone,
            await db.CallerSide(cancel),
            await db.Set<DisputeMessage>()
                .AsNoTracking()
                .Where(row => row.DisputeId == dispute.Id)
                .OrderBy(row => row.Number)
                .ToListAsync(cancel),
            await Attested.Read(db, dispute.ContractId, dispute.ClientId, zone, cancel),
            ContractNaming.Of(versions.Select(version => version.Terms))
        );
    }

    /// <param name="draft">Without its claim.</param>
    /// <param name="claimed">In major units of the contract's currency.</param>
    public Task<Result<Dispute>> Open(
        Caller caller,
        Guid contract,
        DisputeDraft draft,
        decimal claimed,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            contract,
            recorded,
            clock,
            async (db, said) =>
            {
                var counted = await DisputeTerms.Minor(db, contract, draft.Month, claimed, cancel);
                return await counted.ThenAsync(minor =>
                    OpenDispute.Run(
                        db,
                        contract,
                        draft with
                        {
                            ClaimedMinor = minor,
                        },
                        caller.Actor,
                        clock.GetUtcNow(),
                        cancel,
                        said
                    )
                );
            },
            cancel
        );

    public Task<Result<Dispute>> Write(
        Caller caller,
        Dispute of,
        string text,
        string link,
        long? offer,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        Act(
            caller,
            of,
            recorded,
            (db, dispute, said) =>
                DisputeTalk.Write(db, dispute, text, link, offer, caller.Actor, clock.GetUtcNow(), cancel, said),
            cancel
        );

    public Task<Result<Dispute>> End(
        Caller caller,
        Dispute of,
        bool isSettled,
        OnBehalfInput? recorded,
        CancellationToken cancel
    ) =>
        Act(
            caller,
            of,
            recorded,
            (db, dispute, said) =>
                isSettled
                    ? DisputeTalk.Settle(db, dispute, caller.Actor, clock.GetUtcNow(), cancel, said)
                    : DisputeTalk.Withdraw(db, dispute, caller.Actor, clock.GetUtcNow(), cancel, said),
            cancel
        );

    private Task<Result<Dispute>> Act(
        Caller caller,
        Dispute of,
        OnBehalfInput? recorded,
        Func<BpoDbContext, Dispute, OnBehalf?, Task<Result<Dispute>>> act,
        CancellationToken cancel
    ) =>
        database.Write(
            caller,
            of.ContractId,
            recorded,
            clock,
            async (db, said) =>
                await act(db, await db.Set<Dispute>().SingleAsync(row => row.Id == of.Id, cancel), said),
            cancel
        );

    public sealed record Row(Dispute Of, string Client, string Contract, ContractNames Names)
    {
        public string Href =>
            $"/contracts/{PublicId.Format(PublicId.Contract, Of.ContractId)}/disputes/{PublicId.Format(PublicId.Dispute, Of.Id)}";
    }
}

/// <param name="Side">The reader's.</param>
public sealed record DisputeSheet(
    Dispute Of,
    string Contract,
    string Client,
    ContractZone Zone,
    Side Side,
    IReadOnlyList<DisputeMessage> Messages,
    Attested Attested,
    ContractNames Names
);
