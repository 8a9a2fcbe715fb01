using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts.Drafts;

/// <summary>The terms under way of a contract, newest first, for those who write or decide; nobody else sees them.</summary>
public sealed class ReadDrafts(TenantDatabase database)
{
    public async Task<Desk> Handle(Caller caller, Guid contract, CancellationToken cancel)
    {
        if (!IsInside(caller))
        {
            return new Desk([], ActorNames.None, []);
        }

        await using var db = database.Open(caller.Scope);
        var drafts = await db.Set<TermsDraft>()
            .AsNoTracking()
            .Where(draft => draft.ContractId == contract && draft.Status != TermsDraftStatus.Discarded)
            .OrderByDescending(draft => draft.Id)
            .ToListAsync(cancel);
        var names = await ActorNames.Read(db, cancel);
        return new Desk(drafts, names, await db.Set<ApprovalLimit>().AsNoTracking().ToListAsync(cancel));
    }

    public async Task<TermsDraft?> One(Caller caller, Guid contract, string? id, CancellationToken cancel)
    {
        if (!IsInside(caller) || PublicId.Parse(PublicId.TermsDraft, id) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(caller.Scope);
        return await db.Set<TermsDraft>()
            .AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.Id == key && draft.ContractId == contract, cancel);
    }

    public static bool IsInside(Caller caller) =>
        caller.May(Scopes.ContractsWrite) || caller.May(Scopes.ContractsApprove);
}

public sealed record Desk(IReadOnlyList<TermsDraft> Drafts, ActorNames Names, IReadOnlyList<ApprovalLimit> Limits)
{
    public string NameOf(string? actor) => Names.Of(actor);
}
