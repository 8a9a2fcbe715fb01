using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features;

/// <summary>What the frame around every page says: whose house it is, and who is in it.</summary>
public sealed record Frame(string Tenant, string Person, string Role);

public sealed class ReadFrame(TenantDatabase database)
{
    public async Task<Frame> Handle(Caller caller, CancellationToken cancel)
    {
        await using var db = database.OpenDirectory();
        var tenant = await db.Set<Tenant>()
            .Where(row => row.TenantId == caller.Tenant)
            .Select(row => row.Name)
            .SingleAsync(cancel);
        var person = PublicId.Parse(PublicId.User, caller.Actor) is { } id
            ? await db.Set<User>()
                .Where(row => row.Id == id)
                .Select(row => new { row.Name, row.Email })
                .SingleOrDefaultAsync(cancel)
            : null;
        return new Frame(
            tenant,
            person is { Name.Length: > 0 } ? person.Name : person?.Email ?? caller.Principal.Identity?.Name ?? "",
            caller.Principal.FindFirst(AccessClaims.Role)?.Value ?? ""
        );
    }
}
