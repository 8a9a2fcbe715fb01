namespace Bpo.Billing.Ingestion.Calls;

/// <summary>
/// The time in which anybody spoke, counted once: forked ringing, both sides of a call and the pairs of a conference print the
/// same seconds several times over.
/// </summary>
internal static class TalkSpans
{
    public static int Seconds(IEnumerable<CallLeg> conversations)
    {
        var total = 0L;
        DateTimeOffset? covered = null;
        foreach (var leg in conversations.OrderBy(From))
        {
            var from = From(leg);
            var to = from.AddSeconds(leg.Talk);
            var begin = covered > from ? covered.Value : from;
            if (to > begin)
            {
                total += (to - begin).Ticks;
            }

            covered = covered > to ? covered : to;
        }

        return (int)Math.Min(total / TimeSpan.TicksPerSecond, int.MaxValue);
    }

    public static DateTimeOffset From(CallLeg leg) => leg.Answer ?? leg.End.AddSeconds(-leg.Talk);
}
