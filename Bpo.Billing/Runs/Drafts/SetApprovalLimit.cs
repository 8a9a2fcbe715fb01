using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>Sets how much a change of terms may move before a second person must agree. Each change of it is on record.</summary>
public sealed class SetApprovalLimit(TimeProvider clock)
{
    /// <param name="amount">In major units; null takes the limit away.</param>
    public async Task<Result<ApprovalLimit?>> Run(
        BpoDbContext db,
        Guid tenant,
        string currencyCode,
        decimal? amount,
        string actor,
        CancellationToken cancel
    )
    {
        if (Currency.Find(currencyCode) is not { } currency)
        {
            return new Problem("approval-limit.unknown-currency", $"'{currencyCode}' is no currency we know.");
        }

        if (amount is < 0 or > 1_000_000_000_000m)
        {
            return new Problem("approval-limit.invalid", "The amount is a decimal of zero or more.");
        }

        var limit = await db.Set<ApprovalLimit>()
            .SingleOrDefaultAsync(row => row.CurrencyCode == currency.Code, cancel);
        var now = clock.GetUtcNow();
        db.Add(
            new AuditEntry
            {
                TenantId = tenant,
                Id = Guid.CreateVersion7(now),
                At = now,
                Actor = actor,
                Action = "approval-limit.set",
                Subject = PublicId.Format(PublicId.Tenant, tenant),
                Detail = StoredJson.Write(new { currency = currency.Code, amount }),
            }
        );
        return new Result<ApprovalLimit?>.Ok(Store(db, tenant, currency, limit, amount));
    }

    private static ApprovalLimit? Store(
        BpoDbContext db,
        Guid tenant,
        Currency currency,
        ApprovalLimit? limit,
        decimal? amount
    )
    {
        if (amount is not { } given)
        {
            if (limit is not null)
            {
                db.Remove(limit);
            }

            return null;
        }

        // Down to a whole minor unit: the half cent above it already asks for a second person.
        var minor = decimal.ToInt64(decimal.Truncate(given * currency.MinorPerMajor));
        if (limit is not null)
        {
            limit.AmountMinor = minor;
            return limit;
        }

        var made = new ApprovalLimit
        {
            TenantId = tenant,
            CurrencyCode = currency.Code,
            AmountMinor = minor,
        };
        db.Add(made);
        return made;
    }
}
