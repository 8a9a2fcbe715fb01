using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>Says how long a tenant remembers who its customers and agents were; a changed rule is applied from the start.</summary>
public sealed class SetRetention(TimeProvider clock)
{
    public const string Action = "retention.set";

    public const int MostMonths = 240;

    /// <param name="Months">Whole calendar months, 1 to <see cref="MostMonths"/>; null: nothing is forgotten by itself.</param>
    public sealed record Wish(int? Months, bool Tokens = false, bool Agents = false, bool Attributes = false)
    {
        public static Wish Of(RetentionRule? rule) =>
            rule is null
                ? new Wish(Months: null)
                : new Wish(rule.Months, rule.ErasesTokens, rule.ErasesAgents, rule.ErasesAttributes);
    }

    /// <returns>The rule as it stands; null when nothing is forgotten by itself.</returns>
    public async Task<RetentionRule?> Run(
        BpoDbContext db,
        Guid tenant,
        Wish wish,
        string actor,
        CancellationToken cancel
    )
    {
        var rule = await db.Set<RetentionRule>().SingleOrDefaultAsync(cancel);
        if (wish.Months is not { } months)
        {
            _ = rule is null ? null : db.Remove(rule);
            rule = null;
        }
        else if (rule is null)
        {
            rule = new RetentionRule
            {
                TenantId = tenant,
                Months = months,
                ErasesTokens = wish.Tokens,
                ErasesAgents = wish.Agents,
                ErasesAttributes = wish.Attributes,
            };
            db.Add(rule);
        }
        else
        {
            (rule.Months, rule.ErasesTokens) = (months, wish.Tokens);
            (rule.ErasesAgents, rule.ErasesAttributes) = (wish.Agents, wish.Attributes);
            rule.ErasedBefore = null;
        }

        db.Add(Trace(tenant, wish, actor));
        await db.SaveChangesAsync(cancel);
        return rule;
    }

    private AuditEntry Trace(Guid tenant, Wish wish, string actor)
    {
        var now = clock.GetUtcNow();
        return new AuditEntry
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = Action,
            Subject = PublicId.Format(PublicId.Tenant, tenant),
            Detail = StoredJson.Write(wish),
        };
    }
}
