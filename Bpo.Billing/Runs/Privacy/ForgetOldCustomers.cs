using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>
/// Applies a tenant's rule of retention. A customer counts as old when the latest contact is: so the chain of repeats that
/// bills look at is never cut in the middle, and an issued month comes to the same cent.
/// </summary>
/// <param name="settings">Where the files of held imports lie.</param>
public sealed class ForgetOldCustomers(TenantDatabase database, ImportSettings settings, TimeProvider clock)
{
    public const string Action = "retention.applied";

    /// <summary>Customers to a transaction: others who write usage get their turn in between.</summary>
    private const int Customers = 1_000;

    private const int Rows = 5_000;

    /// <param name="SetAside">Rows in quarantine that lost the source's text.</param>
    /// <param name="Files">Held files nobody had decided about.</param>
    public sealed record Forgotten(
        int Numbers,
        int Customers,
        int Agents,
        int Attributes,
        int SetAside = 0,
        int Files = 0
    );

    /// <returns>Null when there is no rule, or nothing has become old since it was last applied.</returns>
    public async Task<Forgotten?> Run(TenantScope scope, CancellationToken cancel)
    {
        RetentionRule? rule;
        await using (var db = database.Open(scope))
        {
            rule = await db.Set<RetentionRule>().AsNoTracking().SingleOrDefaultAsync(cancel);
        }

        if (rule is null || rule.ErasedBefore >= rule.CutAt(clock.GetUtcNow()))
        {
            return null;
        }

        var cut = rule.CutAt(clock.GetUtcNow());
        var numbers = await Numbers(scope, cut, cancel);
        var customers = rule.ErasesTokens ? await Tokens(scope, cut, cancel) : 0;
        var agents = rule.ErasesAgents ? await new OldAgents(database).Erase(scope, cut, cancel) : 0;
        var attributes = rule.ErasesAttributes ? await Attributes(scope, cut, cancel) : 0;
        var quarantine = new OldQuarantine(database, settings, clock);
        var rows = await quarantine.EraseRows(scope, cut, cancel);
        var files = await quarantine.EraseFiles(scope, cut, cancel);
        var forgotten = new Forgotten(numbers, customers, agents, attributes, rows, files);
        await Finish(scope, rule, cut, forgotten, cancel);
        return forgotten;
    }

    private async Task<int> Numbers(TenantScope scope, DateTimeOffset cut, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var erased = await db.Set<CustomerNumber>().Where(row => row.LastContactAt < cut).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return erased;
    }

    private async Task<int> Tokens(TenantScope scope, DateTimeOffset cut, CancellationToken cancel)
    {
        var erased = 0;
        for (var page = Customers; page == Customers; erased += page)
        {
            await using var db = database.Open(scope);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.TakeTurn(cancel);
            var old = await db.Set<StoredContact>()
                .Where(contact => contact.Customer != "" && !contact.Customer.StartsWith(EraseCustomer.Meaningless))
                .GroupBy(contact => contact.Customer)
                .Where(customer => customer.Max(contact => contact.EnqueuedAt) < cut)
                .Select(customer => customer.Key)
                .Take(Customers)
                .ToListAsync(cancel);
            var ids = (
                await db.Set<StoredContact>()
                    .Where(contact => old.Contains(contact.Customer))
                    .Select(contact => new { contact.Customer, contact.Id })
                    .ToListAsync(cancel)
            ).ToLookup(contact => contact.Customer, contact => contact.Id, StringComparer.Ordinal);
            foreach (var customer in ids)
            {
                var word = EraseCustomer.NewWord();
                foreach (var some in customer.Chunk(500))
                {
                    await db.Set<StoredContact>()
                        .Where(contact => some.Contains(contact.Id))
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Customer, word), cancel);
                }
            }

            await transaction.CommitAsync(cancel);
            page = old.Count;
        }

        return erased;
    }

    private async Task<int> Attributes(TenantScope scope, DateTimeOffset cut, CancellationToken cancel)
    {
        var erased = 0;
        Guid? after = Guid.Empty;
        while (after is { } last)
        {
            await using var db = database.Open(scope);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.TakeTurn(cancel);
            var ids = await db.Set<StoredContact>()
                .Where(contact => contact.EnqueuedAt < cut && contact.Attributes != null)
                .Where(contact => contact.Id.CompareTo(last) > 0)
                .OrderBy(contact => contact.Id)
                .Select(contact => contact.Id)
                .Take(Rows)
                .ToListAsync(cancel);
            var page = db.Set<StoredContact>().Where(contact => ids.Contains(contact.Id));
            erased += await FreeAttributes.Erase(db, page, cancel);
            await transaction.CommitAsync(cancel);
            after = ids.Count == Rows ? ids[^1] : null;
        }

        return erased;
    }

    private async Task Finish(
        TenantScope scope,
        RetentionRule rule,
        DateTimeOffset cut,
        Forgotten forgotten,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open(scope);
        db.Attach(rule);
        rule.ErasedBefore = cut;
        db.Add(
            new AuditEntry
            {
                TenantId = rule.TenantId,
                Id = Guid.CreateVersion7(now),
                At = now,
                Actor = "system",
                Action = Action,
                Subject = PublicId.Format(PublicId.Tenant, rule.TenantId),
                Detail = StoredJson.Write(
                    new
                    {
                        before = cut,
                        forgotten.Numbers,
                        forgotten.Customers,
                        forgotten.Agents,
                        forgotten.Attributes,
                        forgotten.SetAside,
                        forgotten.Files,
                    }
                ),
            }
        );
        await db.SaveChangesAsync(cancel);
    }
}
