using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Ingestion.Matching;
using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>What a transaction adds to the sources' quarters, or takes away from them.</summary>
internal sealed class SourceDeltas
{
    private readonly Dictionary<Key, Counts> quarters = [];

    public void Count(Contact contact, ServiceClaim claim, ContactOrigin origin, int sign)
    {
        var key = new Key(origin.Source, RollupKey.StartOf(contact.EnqueuedAt), claim.ContractId, claim.Service);
        if (!quarters.TryGetValue(key, out var counts))
        {
            quarters.Add(key, counts = new Counts());
        }

        counts.Contacts += sign;
        if (
            origin.Received is { } received
            && ClockSkew.Ahead(contact.EnqueuedAt, contact.EndedAt, received) is { } ahead
        )
        {
            counts.Ahead += sign;
            counts.Most = Math.Max(counts.Most, ahead.Ticks / TimeSpan.TicksPerSecond);
        }
    }

    public IReadOnlyList<SourceQuarter> Quarters(Guid tenant) =>
        [
            .. quarters.Select(each => new SourceQuarter
            {
                TenantId = tenant,
                SourceId = each.Key.Source,
                Start = each.Key.Start,
                ContractId = each.Key.Contract,
                Service = each.Key.Service,
                Contacts = each.Value.Contacts,
                Ahead = each.Value.Ahead,
                MostAheadSeconds = each.Value.Most,
            }),
        ];

    private readonly record struct Key(Guid Source, DateTimeOffset Start, Guid Contract, string Service);

    private sealed class Counts
    {
        public long Contacts { get; set; }

        public long Ahead { get; set; }

        public long Most { get; set; }
    }
}
