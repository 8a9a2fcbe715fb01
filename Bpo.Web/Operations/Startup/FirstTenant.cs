using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Bpo.Web.Access.Keys;
using Microsoft.AspNetCore.Identity;

namespace Bpo.Web.Operations.Startup;

/// <summary>Makes tenants, their people and their keys where nobody can sign in yet to do it.</summary>
public sealed class FirstTenant(TenantDatabase database, UserManager<User> users, TimeProvider clock)
{
    public async Task<TenantScope> Add(string name, TenantKind kind, CancellationToken cancel)
    {
        var tenant = new Tenant
        {
            TenantId = Guid.CreateVersion7(),
            Name = name,
            Kind = kind,
            CreatedAt = clock.GetUtcNow(),
        };
        await using var db = database.OpenDirectory();
        db.Add(tenant);
        await db.SaveChangesAsync(cancel);
        return TenantScope.Of(tenant.TenantId);
    }

    /// <exception cref="StartException">Identity refuses the user.</exception>
    public async Task AddUser(TenantScope scope, string email, string password, UserRole role, string name)
    {
        var user = new User
        {
            TenantId = scope.Tenant!.Value,
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Name = name,
            Role = role,
            ClientId = scope.Client,
        };
        var result = await users.CreateAsync(user, password);
        if (!result.Succeeded)
        {
            throw new StartException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }

    /// <param name="scopes">Separated by a space; null allows everything.</param>
    public async Task AddKey(
        TenantScope scope,
        string name,
        string key,
        CancellationToken cancel,
        string? scopes = null
    )
    {
        await using var db = database.OpenDirectory();
        db.Add(
            new ApiKey
            {
                TenantId = scope.Tenant!.Value,
                Id = Guid.CreateVersion7(),
                Name = name,
                Hash = ApiKeys.Hash(key),
                Ending = key[^4..],
                Scopes = scopes ?? string.Join(' ', Access.Scopes.All),
                CreatedAt = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>The start cannot go on; the message says why.</summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
