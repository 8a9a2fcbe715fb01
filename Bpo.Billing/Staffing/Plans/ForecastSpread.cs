using Bpo.Domain.Metrics;

namespace Bpo.Billing.Staffing.Plans;

/// <summary>
/// Puts a forecast on quarters of an hour. Spans of up to an hour are taken as they are; longer ones follow the arrivals
/// measured on the same weekdays and, where nothing was measured, the open hours evenly. What is spread adds up to the span.
/// </summary>
internal sealed class ForecastSpread(ArrivalProfile profile, Func<DateTimeOffset, bool> isOpen)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The quarters of all editions; of two that speak for one quarter the newer one counts.</summary>
    public Dictionary<DateTimeOffset, SpreadLoad> Of(
        IEnumerable<ForecastEdition> newestFirst,
        Func<AnnouncedLoad, bool> isMeant
    )
    {
        var quarters = new Dictionary<DateTimeOffset, SpreadLoad>();
        foreach (var edition in newestFirst)
        {
            var own = edition
                .Spans.Where(isMeant)
                .SelectMany(Quarters)
                .GroupBy(part => part.Quarter)
                .ToDictionary(group => group.Key, group => SpreadLoad.Sum(group.Select(part => part.Load)));
            foreach (var (quarter, load) in own)
            {
                quarters.TryAdd(quarter, load);
            }
        }

        return quarters;
    }

    private IEnumerable<(DateTimeOffset Quarter, SpreadLoad Load)> Quarters(AnnouncedLoad announced)
    {
        var parts = Parts(announced).ToList();
        var way =
            announced.Span.To - announced.Span.From <= Longest ? SpreadWay.AsAnnounced
            : parts.Any(part => profile.At(part.Quarter) > 0 && isOpen(part.Quarter)) ? SpreadWay.AsMeasured
            : SpreadWay.Evenly;
        var weights = parts.Select(part => part.Length * Weight(part.Quarter, way)).ToList();
        if (weights.Sum() is not > 0)
        {
            // Nothing is open in it: whoever announces contacts for such a day knows better than the calendar.
            weights = [.. parts.Select(part => part.Length)];
        }

        var whole = weights.Sum();
        return parts.Zip(
            weights,
            (part, weight) =>
            {
                var contacts = announced.Contacts * weight / whole;
                var handled = announced.AhtSeconds is { } seconds ? contacts * seconds : (decimal?)null;
                return (part.Quarter, new SpreadLoad(contacts, handled ?? 0, handled is null ? 0 : contacts, way));
            }
        );
    }

    private decimal Weight(DateTimeOffset quarter, SpreadWay way) =>
        way == SpreadWay.AsAnnounced ? 1
        : !isOpen(quarter) ? 0
        : way == SpreadWay.AsMeasured ? profile.At(quarter)
        : 1;

    private static IEnumerable<(DateTimeOffset Quarter, decimal Length)> Parts(AnnouncedLoad announced)
    {
        for (var at = announced.Span.From; at < announced.Span.To; )
        {
            var quarter = RollupKey.StartOf(at);
            var next = quarter + RollupKey.Width;
            var end = next < announced.Span.To ? next : announced.Span.To;
            yield return (quarter, (end - at).Ticks);
            at = end;
        }
    }
}

/// <summary>What a forecast puts on a span of time.</summary>
/// <param name="AnnouncedSeconds">Handle time of the contacts whose handle time was announced.</param>
/// <param name="AnnouncedContacts">How many those are.</param>
internal sealed record SpreadLoad(decimal Contacts, decimal AnnouncedSeconds, decimal AnnouncedContacts, SpreadWay Way)
{
    public SpreadLoad Times(decimal factor) =>
        this with
        {
            Contacts = Contacts * factor,
            AnnouncedSeconds = AnnouncedSeconds * factor,
            AnnouncedContacts = AnnouncedContacts * factor,
        };

    public static SpreadLoad Sum(IEnumerable<SpreadLoad> loads) =>
        loads.Aggregate(
            (left, right) =>
                new SpreadLoad(
                    left.Contacts + right.Contacts,
                    left.AnnouncedSeconds + right.AnnouncedSeconds,
                    left.AnnouncedContacts + right.AnnouncedContacts,
                    (SpreadWay)Math.Max((int)left.Way, (int)right.Way)
                )
        );
}

/// <summary>How a volume came to its interval, the least certain last.</summary>
public enum SpreadWay
{
    /// <summary>The forecast names the interval.</summary>
    AsAnnounced,

    /// <summary>By the arrivals of the same weekdays.</summary>
    AsMeasured,

    /// <summary>Over the open hours, for nothing was measured.</summary>
    Evenly,
}
