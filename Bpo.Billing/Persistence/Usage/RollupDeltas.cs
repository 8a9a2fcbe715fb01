using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>What a transaction adds to the rollups, the agents' days and the sources' quarters, or takes away from them.</summary>
internal sealed class RollupDeltas
{
    private readonly Dictionary<(Guid Contract, RollupKey Key), (ServiceClaim Claim, RollupCell Cell)> quarters = [];
    private readonly Dictionary<AgentDayKey, AgentDayCounts> days = [];
    private readonly SourceDeltas sources = new();

    /// <param name="sign">1 to count the contact in, −1 to count it out.</param>
    public void Count(Contact contact, ServiceClaim claim, ContactOrigin origin, int sign)
    {
        sources.Count(contact, claim, origin, sign);
        var quarter = (claim.ContractId, RollupKey.Of(contact, claim.Service));
        if (!quarters.TryGetValue(quarter, out var cell))
        {
            quarters.Add(quarter, cell = (claim, new RollupCell()));
        }

        cell.Cell.Count(contact, sign);
        if (contact.Agent.Length == 0)
        {
            return;
        }

        var day = new AgentDayKey(
            claim.ContractId,
            claim.Zone.DateOf(contact.EnqueuedAt),
            contact.Agent,
            claim.Service,
            contact.Outcome
        );
        if (!days.TryGetValue(day, out var counts))
        {
            days.Add(day, counts = new AgentDayCounts(claim.ClientId));
        }

        counts.Count(contact, sign);
    }

    public async Task Write(BpoDbContext db, IBulkPath bulk, Guid tenant, CancellationToken cancel)
    {
        await bulk.WriteAsync(db, RollupTable.Added, Quarters(tenant), cancel);
        await bulk.WriteAsync(db, AgentDayTable.Added, Days(tenant), cancel);
        await bulk.WriteAsync(db, SourceQuarterTable.Added, sources.Quarters(tenant), cancel);
    }

    private IReadOnlyList<StoredRollup> Quarters(Guid tenant) =>
        [.. quarters.Select(each => Quarter(tenant, each.Value.Claim, each.Key.Key, each.Value.Cell))];

    private IReadOnlyList<AgentDay> Days(Guid tenant) => [.. days.Select(each => Day(tenant, each.Key, each.Value))];

    private static StoredRollup Quarter(Guid tenant, ServiceClaim claim, RollupKey key, RollupCell cell) =>
        new()
        {
            TenantId = tenant,
            ContractId = claim.ContractId,
            ClientId = claim.ClientId,
            Start = key.Start,
            Service = key.Service,
            Queue = key.Queue,
            Channel = key.Channel,
            Direction = key.Direction,
            Outcome = key.Outcome,
            Contacts = cell.Contacts,
            WaitSeconds = cell.WaitSeconds,
            RingSeconds = cell.RingSeconds,
            TalkSeconds = cell.TalkSeconds,
            HoldSeconds = cell.HoldSeconds,
            WrapSeconds = cell.WrapSeconds,
            Transferred = cell.Transferred,
            Resolved = cell.Resolved,
            ResolvedKnown = cell.ResolvedKnown,
            Reopened = cell.Reopened,
            Distribution = Distribution.Write(cell),
        };

    private static AgentDay Day(Guid tenant, AgentDayKey key, AgentDayCounts counts) =>
        new()
        {
            TenantId = tenant,
            ContractId = key.Contract,
            ClientId = counts.ClientId,
            Day = key.Day,
            Agent = key.Agent,
            Service = key.Service,
            Outcome = key.Outcome,
            Contacts = counts.Contacts,
            WaitSeconds = counts.WaitSeconds,
            WithoutWait = counts.WithoutWait,
            TalkSeconds = counts.TalkSeconds,
            HoldSeconds = counts.HoldSeconds,
            WrapSeconds = counts.WrapSeconds,
            Transferred = counts.Transferred,
            Resolved = counts.Resolved,
        };

    private readonly record struct AgentDayKey(
        Guid Contract,
        DateOnly Day,
        string Agent,
        string Service,
        Outcome Outcome
    );
}
