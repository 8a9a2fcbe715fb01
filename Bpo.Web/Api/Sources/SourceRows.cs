using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Sources;

internal static class SourceRows
{
    /// <summary>
    /// Null for an id that is malformed, unknown, or another's. Sources carry the calls of all clients, so a client's own
    /// people see none.
    /// </summary>
    public static async Task<Source?> FindSource(
        this BpoDbContext db,
        Caller caller,
        string id,
        CancellationToken cancel
    ) =>
        caller.Scope.Client is null && PublicId.Parse(PublicId.Source, id) is { } key
            ? await db.Set<Source>().FirstOrDefaultAsync(source => source.Id == key, cancel)
            : null;

    public static async Task<Problem?> NameTaken(
        this BpoDbContext db,
        string name,
        Guid? except,
        CancellationToken cancel
    ) =>
        await db.Set<Source>().AnyAsync(source => source.Name == name && source.Id != except, cancel)
            ? new Problem(
                "source.already-exists",
                $"There is a source '{name}' already.",
                [new Fault("/name", "taken", "Another source has this name.")]
            )
            : null;
}
