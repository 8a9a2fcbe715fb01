using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Privacy;

/// <summary>
/// Replaces agents of old contacts by a keyed hash, in contacts and in agents' days alike: an agent stays one agent, so that
/// whatever counts agents counts the same. Whole months of the contract's own calendar, never a part of one.
/// </summary>
internal sealed class OldAgents(TenantDatabase database)
{
    private const int Bytes = 12;

    public async Task<int> Erase(TenantScope scope, DateTimeOffset cut, CancellationToken cancel)
    {
        var key = (await UsageTurn.Counter(database, scope, cancel)).CustomerKey;
        var erased = 0;
        foreach (var (contract, zone) in await Contracts(scope, cancel))
        {
            await using var db = database.Open(scope);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.TakeTurn(cancel);
            var month = DateOnly.FromDateTime(cut.UtcDateTime);
            var before = zone.StartOf(month);
            var agents = await db.Set<StoredContact>()
                .Where(contact => contact.ContractId == contract && contact.EnqueuedAt < before)
                .Where(contact => contact.Agent != "" && !contact.Agent.StartsWith(EraseCustomer.Meaningless))
                .Select(contact => contact.Agent)
                .Distinct()
                .ToListAsync(cancel);
            foreach (var agent in agents)
            {
                var word = Word(key, agent);
                await db.Set<StoredContact>()
                    .Where(contact => contact.ContractId == contract && contact.EnqueuedAt < before)
                    .Where(contact => contact.Agent == agent)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Agent, word), cancel);
                await MoveDays(db, contract, month, agent, word, cancel);
            }

            await transaction.CommitAsync(cancel);
            erased += agents.Count;
        }

        return erased;
    }

    /// <summary>Days are added to what the word has already: a late file may have brought the agent's name back.</summary>
    private static async Task MoveDays(
        BpoDbContext db,
        Guid contract,
        DateOnly month,
        string agent,
        string word,
        CancellationToken cancel
    )
    {
        var days = db.Set<AgentDay>().Where(day => day.ContractId == contract && day.Day < month && day.Agent == agent);
        List<AgentDay> moved =
        [
            .. (await days.AsNoTracking().ToListAsync(cancel)).Select(day => new AgentDay
            {
                TenantId = day.TenantId,
                ContractId = day.ContractId,
                ClientId = day.ClientId,
                Day = day.Day,
                Agent = word,
                Service = day.Service,
                Outcome = day.Outcome,
                Contacts = day.Contacts,
                WaitSeconds = day.WaitSeconds,
                WithoutWait = day.WithoutWait,
                TalkSeconds = day.TalkSeconds,
                HoldSeconds = day.HoldSeconds,
                WrapSeconds = day.WrapSeconds,
                Transferred = day.Transferred,
                Resolved = day.Resolved,
            }),
        ];
        await BulkPathExtension.Of(db).WriteAsync(db, AgentDayTable.Added, moved, cancel);
        await days.ExecuteDeleteAsync(cancel);
    }

    private async Task<List<(Guid Contract, ContractZone Zone)>> Contracts(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        List<(Guid, ContractZone)> found = [(Guid.Empty, ContractZone.Utc)];
        foreach (var id in await db.Set<Contract>().Select(contract => contract.Id).ToListAsync(cancel))
        {
            if (await db.TermsOf(id, cancel) is [.., var latest])
            {
                found.Add((id, latest.Terms.Zone));
            }
        }

        return found;
    }

    private static string Word(byte[] key, string agent) =>
        EraseCustomer.Meaningless
        + Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"agent {agent}")).AsSpan(0, Bytes));
}
