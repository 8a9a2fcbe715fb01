using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Premiums;

/// <summary>
/// Which premiums of a charge apply when. The calendar side is laid out once for the whole span, so that a contact costs a
/// search among a month's edges and no allocation.
/// </summary>
internal sealed class PremiumClock
{
    private readonly IReadOnlyList<Premium> premiums;
    private readonly List<long> edges = [];
    private readonly List<uint> masks = [];
    private readonly bool looksAtContact;

    public PremiumClock(IReadOnlyList<Premium> premiums, Terms terms, InstantRange bounds)
    {
        this.premiums = premiums;
        looksAtContact = premiums.Any(premium =>
            premium.When.Language is not null || premium.When.Channel is not null || premium.When.Region is not null
        );
        if (premiums.Count == 0)
        {
            return;
        }

        foreach (var edge in PremiumEdges.Of(premiums, terms, bounds))
        {
            var mask = TimeMask(terms, new DateTimeOffset(edge, TimeSpan.Zero));
            if (masks.Count == 0 || masks[^1] != mask)
            {
                edges.Add(edge);
                masks.Add(mask);
            }
        }
    }

    public uint Of(Contact contact, long ticks) =>
        premiums.Count == 0 ? 0 : Of(ticks, contact.Language, contact.Channel, contact.Region);

    public uint Of(long ticks, string language, Channel? channel, string region)
    {
        if (premiums.Count == 0)
        {
            return 0;
        }

        var mask = masks[At(ticks)];
        if (looksAtContact)
        {
            for (var index = 0; index < premiums.Count; index++)
            {
                if ((mask & (1u << index)) != 0 && !premiums[index].When.HoldsFor(language, channel, region))
                {
                    mask &= ~(1u << index);
                }
            }
        }

        return mask;
    }

    /// <summary>Cuts a span of time where premiums begin or end.</summary>
    public IEnumerable<(long From, long To, uint Premiums)> Pieces(long from, long to) =>
        Pieces(from, to, "", null, "");

    /// <summary>The same for the time of a contact with its words.</summary>
    public IEnumerable<(long From, long To, uint Premiums)> Pieces(
        long from,
        long to,
        string language,
        Channel? channel,
        string region
    )
    {
        if (premiums.Count == 0)
        {
            yield return (from, to, 0);
            yield break;
        }

        for (var index = At(from); from < to; index++)
        {
            var end = index + 1 < edges.Count ? Math.Min(edges[index + 1], to) : to;
            yield return (from, end, Of(from, language, channel, region));
            from = end;
        }
    }

    private int At(long ticks)
    {
        var found = edges.BinarySearch(ticks);
        return found >= 0 ? found : Math.Max(~found - 1, 0);
    }

    private uint TimeMask(Terms terms, DateTimeOffset instant)
    {
        var mask = 0u;
        for (var index = 0; index < premiums.Count; index++)
        {
            mask |= PremiumEdges.HoldsAt(premiums[index].When, terms, instant) ? 1u << index : 0;
        }

        return mask;
    }
}
