using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features;

/// <summary>Names of the users and keys of a tenant, by the public id that stands in its records.</summary>
public sealed class ActorNames
{
    /// <summary>Whoever acts without a person: a daily job.</summary>
    public const string System = "system";

    public static readonly ActorNames None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly IReadOnlyDictionary<string, string> names;

    private ActorNames(IReadOnlyDictionary<string, string> names) => this.names = names;

    public static async Task<ActorNames> Read(BpoDbContext db, CancellationToken cancel)
    {
        var people = await db.Set<User>()
            .Select(user => new
            {
                user.Id,
                user.Name,
                user.Email,
            })
            .ToListAsync(cancel);
        var keys = await db.Set<ApiKey>().Select(key => new { key.Id, key.Name }).ToListAsync(cancel);
        return new ActorNames(
            people
                .Select(user =>
                    (
                        Id: PublicId.Format(PublicId.User, user.Id),
                        Name: user.Name.Length > 0 ? user.Name : user.Email ?? ""
                    )
                )
                .Concat(keys.Select(key => (Id: PublicId.Format(PublicId.ApiKey, key.Id), key.Name)))
                .ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal)
        );
    }

    /// <summary>The id itself where nobody of that name is left.</summary>
    public string Of(string? actor) => actor is null ? "" : names.GetValueOrDefault(actor, actor);
}
