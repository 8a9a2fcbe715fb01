using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating.Meters;

/// <summary>One contact of a known customer, for telling first contacts from repeats.</summary>
/// <param name="IsBefore">It precedes the billed span and only makes others repeats.</param>
internal readonly record struct Visit(
    string Customer,
    string Reason,
    long Ticks,
    string Id,
    uint Premiums,
    bool IsBefore
)
{
    public static Visit Of(Contact contact, long ticks, uint premiums, RepeatRule rule, bool IsBefore) =>
        new(contact.Customer, rule.SameReason ? contact.Reason : "", ticks, contact.Id, premiums, IsBefore);

    /// <summary>
    /// Every visit in order of time, and whether it repeats the one before it of the same key. The window runs from the
    /// previous contact, billed or not, as in the repeat-contact rate.
    /// </summary>
    public static IEnumerable<(Visit Visit, bool IsRepeat)> InOrder(List<Visit> visits, RepeatRule rule)
    {
        var window = TimeSpan.FromHours(rule.WithinHours).Ticks;
        var last = new Dictionary<(string, string), long>();
        visits.Sort(
            (left, right) =>
                left.Ticks != right.Ticks ? left.Ticks.CompareTo(right.Ticks) : string.CompareOrdinal(left.Id, right.Id)
        );
        foreach (var visit in visits)
        {
            var key = (visit.Customer, visit.Reason);
            yield return (visit, last.TryGetValue(key, out var before) && visit.Ticks - before <= window);
            last[key] = visit.Ticks;
        }
    }
}
