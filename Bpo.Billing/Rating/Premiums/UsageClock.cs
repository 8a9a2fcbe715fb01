using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Premiums;

/// <summary>Which usage a charge with a condition bills; all of it without one.</summary>
internal sealed class UsageClock(Charge charge, Terms terms, InstantRange bounds)
{
    private readonly PremiumClock? clock = charge.When is { } when
        ? new PremiumClock([new Premium("", 0, when, InsidePackage: true)], terms, bounds)
        : null;

    public bool Holds(Contact contact) => Holds(contact, contact.EnqueuedAt.UtcTicks);

    public bool Holds(Contact contact, long ticks) => clock is null || clock.Of(contact, ticks) != 0;

    public bool Holds(long ticks, string language, Channel? channel, string region) =>
        clock is null || clock.Of(ticks, language, channel, region) != 0;

    /// <summary>The parts of a span of time that are billed.</summary>
    public IEnumerable<(long From, long To)> Pieces(long from, long to) =>
        clock is null
            ? [(from, to)]
            : clock.Pieces(from, to).Where(piece => piece.Premiums != 0).Select(piece => (piece.From, piece.To));

    /// <summary>A contact that begins in the last minute of a month ends in the next one.</summary>
    public static InstantRange WithTail(InstantRange bounds) => new(bounds.From, bounds.To.AddDays(2));
}
