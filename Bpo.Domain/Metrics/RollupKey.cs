using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics;

/// <summary>What one rollup cell counts: a quarter of an hour, by where the contacts came in and how they ended.</summary>
/// <param name="Start">UTC start of the 15 minutes in which the contacts were enqueued.</param>
/// <param name="Service">The service of the contract; empty for contacts no service matched.</param>
public readonly record struct RollupKey(
    DateTimeOffset Start,
    string Service,
    string Queue,
    Channel Channel,
    Direction Direction,
    Outcome Outcome
)
{
    public static readonly TimeSpan Width = TimeSpan.FromMinutes(15);

    public static DateTimeOffset StartOf(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % Width.Ticks), TimeSpan.Zero);

    public static RollupKey Of(Contact contact, string service) =>
        new(StartOf(contact.EnqueuedAt), service, contact.Queue, contact.Channel, contact.Direction, contact.Outcome);
}
