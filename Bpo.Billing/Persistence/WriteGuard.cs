using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Bpo.Billing.Persistence;

/// <summary>
/// Query filters protect reads only. This refuses to write a row of another tenant or client, to touch what is written once,
/// and to change what is frozen; and it counts versions. A refusal here is a bug of the caller, so it throws.
/// </summary>
internal static class WriteGuard
{
    public static void Check(ChangeTracker tracker, TenantScope scope)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                CheckOwner(entry, scope);
                CheckFrozen(entry);
                CountVersion(entry);
            }
        }
    }

    private static void CheckOwner(EntityEntry entry, TenantScope scope)
    {
        if (entry.Entity is not ITenantRow row)
        {
            return;
        }

        var isAllowed = scope.IsDirectory
            ? row is IDirectoryRow && row.TenantId != Guid.Empty
            : row.TenantId == scope.Tenant;
        if (!isAllowed)
        {
            throw new TenantWallException($"{entry.Metadata.ShortName()} belongs to another tenant.");
        }

        if (scope.Client is { } client && row is IClientRow { ClientId: var owner } && owner != client)
        {
            throw new TenantWallException($"{entry.Metadata.ShortName()} belongs to another client.");
        }
    }

    private static void CheckFrozen(EntityEntry entry)
    {
        if (entry.State == EntityState.Added)
        {
            return;
        }

        var wasFrozen =
            entry.Entity is IAppendOnly
            || (entry.Entity is IFreezable && entry.OriginalValues.ToObject() is IFreezable { IsFrozen: true });
        if (wasFrozen)
        {
            throw new FrozenRowException($"{entry.Metadata.ShortName()} is frozen: it cannot be changed or deleted.");
        }
    }

    private static void CountVersion(EntityEntry entry)
    {
        if (entry is { Entity: IVersioned, State: not EntityState.Deleted })
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1L : (long)version.OriginalValue! + 1;
        }
    }
}
