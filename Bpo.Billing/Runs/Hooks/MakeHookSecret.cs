using System.Security.Cryptography;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Hooks;

/// <summary>Makes the secret a source signs its pushes with, or changes it: the one before stays valid for a day.</summary>
public sealed class MakeHookSecret(TenantSecrets secrets, TimeProvider clock)
{
    /// <summary>How long the secret before stays valid, so that its sender can change over.</summary>
    public static readonly TimeSpan Rotation = TimeSpan.FromHours(24);

    /// <param name="Text">Shown once, when it is made.</param>
    public sealed record Made(HookSecret Row, string Text);

    /// <param name="text">What the sender signs with; null: one is made.</param>
    public async Task<Made> Run(
        BpoDbContext db,
        Guid tenant,
        Guid source,
        HookScheme scheme,
        string? text,
        string actor,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var box = await secrets.Box(tenant, cancel);
        await Retire(db, source, scheme, now, cancel);
        var key = Guid.CreateVersion7(now);
        var secret = text ?? New(scheme);
        var row = new HookSecret
        {
            TenantId = tenant,
            Id = key,
            SourceId = source,
            Scheme = scheme,
            Sealed = box.Seal(secret, HookSecret.Purpose(key)),
            Ending = secret[^4..],
            CreatedAt = now,
        };
        db.Add(row);
        db.Add(Trace(row, "hook-secret.made", actor, now));
        await db.SaveChangesAsync(cancel);
        return new Made(row, secret);
    }

    internal static AuditEntry Trace(HookSecret row, string action, string actor, DateTimeOffset now) =>
        new()
        {
            TenantId = row.TenantId,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = action,
            Subject = PublicId.Format(PublicId.Source, row.SourceId),
            Detail = StoredJson.Write(new { scheme = row.Scheme.ToString(), row.Ending }),
        };

    /// <summary>The newest stays for a day, older ones end now: never more than two are valid.</summary>
    private static async Task Retire(
        BpoDbContext db,
        Guid source,
        HookScheme scheme,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var valid = await db.Set<HookSecret>()
            .Where(row => row.SourceId == source && row.Scheme == scheme)
            .Where(row => row.ExpiresAt == null || row.ExpiresAt > now)
            .ToListAsync(cancel);
        foreach (var row in valid)
        {
            row.ExpiresAt = row.ExpiresAt is null ? now + Rotation : now;
        }
    }

    private static string New(HookScheme scheme)
    {
        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
        return scheme == HookScheme.Standard ? HookSecret.StandardPrefix + text : text;
    }
}
