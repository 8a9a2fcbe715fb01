using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
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
            return new Desk([], new Dictionary<string, string>(StringComparer.Ordinal), []);
        }

        await using var db = database.Open(caller.Scope);
        var drafts = await db.Set<TermsDraft>()
            .AsNoTracking()
            .Where(draft => draft.ContractId == contract && draft.Status != TermsDraftStatus.Discarded)
            .OrderByDescending(draft => draft.Id)
            .ToListAsync(cancel);
        var people = await db.Set<User>()
            .Select(user => new
            {
                user.Id,
                user.Name,
                user.Email,
            })
            .ToListAsync(cancel);
        var keys = await db.Set<ApiKey>().Select(key => new { key.Id, key.Name }).ToListAsync(cancel);
        var names = people
            .Select(user =>
                (Id: PublicId.Format(PublicId.User, user.Id), Name: user.Name.Length > 0 ? user.Name : user.Email ?? "")
            )
            .Concat(keys.Select(key => (Id: PublicId.Format(PublicId.ApiKey, key.Id), key.Name)))
            .ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal);
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

/// <param name="Names">Of users and keys, by public id.</param>
public sealed record Desk(
    IReadOnlyList<TermsDraft> Drafts,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<ApprovalLimit> Limits
)
{
    public string NameOf(string? actor) => actor is null ? "" : Names.GetValueOrDefault(actor, actor);
}
