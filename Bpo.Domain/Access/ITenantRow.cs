namespace Bpo.Domain.Access;

/// <summary>What is stored for one tenant. Its primary, foreign and unique keys begin with the tenant.</summary>
public interface ITenantRow
{
    Guid TenantId { get; }
}

/// <summary>
/// A tenant's row that must be found before the tenant is known: who signs in, whose key is shown, whose work is due.
/// It is readable, and writable, in <see cref="TenantScope.Directory"/> as well.
/// </summary>
public interface IDirectoryRow : ITenantRow;

/// <summary>A row of one client of the tenant; a user bound to a client sees only that client's.</summary>
public interface IClientRow : ITenantRow
{
    Guid ClientId { get; }
}

/// <summary>A row that people change. The store counts its versions: concurrency token inside, ETag outside.</summary>
public interface IVersioned
{
    long Version { get; }
}

/// <summary>A row that is written once and never changed or deleted.</summary>
public interface IAppendOnly;

/// <summary>A row that may be replaced until it is frozen, and never after.</summary>
public interface IFreezable
{
    bool IsFrozen { get; }
}
