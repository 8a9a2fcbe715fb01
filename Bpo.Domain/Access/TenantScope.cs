namespace Bpo.Domain.Access;

/// <summary>
/// Whose data a piece of work may touch. It is taken from the signed-in principal, the API key or the due job and passed
/// on; it is never ambient and never read from a request's route or body.
/// </summary>
public sealed record TenantScope
{
    private TenantScope(Guid? tenant, Guid? client)
    {
        Tenant = tenant;
        Client = client;
    }

    /// <summary>Before the tenant is known: only <see cref="IDirectoryRow"/> rows, of every tenant.</summary>
    public static readonly TenantScope Directory = new(tenant: null, client: null);

    /// <summary>Null in <see cref="Directory"/>.</summary>
    public Guid? Tenant { get; }

    /// <summary>The only client whose rows are visible; null for the tenant's own staff.</summary>
    public Guid? Client { get; }

    public bool IsDirectory => Tenant is null;

    public static TenantScope Of(Guid tenant, Guid? client = null)
    {
        if (tenant == Guid.Empty || client == Guid.Empty)
        {
            throw new ArgumentException("An empty id is nobody's.", nameof(tenant));
        }

        return new TenantScope(tenant, client);
    }
}
