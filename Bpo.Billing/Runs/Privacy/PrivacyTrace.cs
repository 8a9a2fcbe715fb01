using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>What is on record about customers' data: who saw a number, who erased whom, what retention took.</summary>
public static class PrivacyTrace
{
    public static readonly IReadOnlyList<string> Actions =
    [
        RevealNumber.Action,
        EraseCustomer.Action,
        SetRetention.Action,
        ForgetOldCustomers.Action,
    ];

    /// <param name="action">One of <see cref="Actions"/>; null for all of them.</param>
    public static IQueryable<AuditEntry> Entries(BpoDbContext db, string? action) =>
        db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => action == null ? Actions.Contains(entry.Action) : entry.Action == action);
}
