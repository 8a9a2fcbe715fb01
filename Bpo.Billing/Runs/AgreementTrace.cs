using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;

namespace Bpo.Billing.Runs;

/// <summary>Who agreed, refused or claimed what.</summary>
internal static class AgreementTrace
{
    /// <param name="subject">The public id of what it was done to.</param>
    public static void Trace(
        this BpoDbContext db,
        string action,
        string subject,
        string actor,
        object detail,
        DateTimeOffset now
    ) =>
        db.Add(
            new AuditEntry
            {
                TenantId = db.Scope.Tenant ?? Guid.Empty,
                Id = Guid.CreateVersion7(now),
                At = now,
                Actor = actor,
                Action = action,
                Subject = subject,
                Detail = StoredJson.Write(detail),
            }
        );
}
