using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>Whether and when a customer who was not helped tries again, for the same reason.</summary>
internal static class ReturnVisit
{
    private const int RedialPermille = 420;
    private const int UnresolvedReturnPermille = 520;

    /// <summary>Null when the customer leaves it, or has already come back once.</summary>
    public static Arrival? After(FloorPlan plan, Arrival arrival, Contact contact, SeededRandom random)
    {
        var ended = (contact.EndedAt ?? contact.EnqueuedAt).ToUnixTimeSeconds();
        long? at = contact switch
        {
            _ when arrival.IsFollowUp => null,
            { IsAnswered: false } when random.Chance(RedialPermille) => ended + random.Between(120, 2700),
            { IsAnswered: true, Resolved: false } when random.Chance(UnresolvedReturnPermille) => ended
                + random.Between(2 * 3600, 70 * 3600),
            _ => null,
        };
        return at is { } instant && Opening(plan, instant, random) is { } open
            ? arrival with
            {
                At = open,
                GivesUpAt = Arrival.Patience(plan, open, random),
                IsFollowUp = true,
            }
            : null;
    }

    /// <summary>The instant itself when the floor is open then, else some time after the next opening within a week.</summary>
    private static long? Opening(FloorPlan plan, long instant, SeededRandom random)
    {
        for (var step = 0; step < 7 * 24; step++)
        {
            var at = instant + (step * 3600L);
            var local = plan.Zone.Local(DateTimeOffset.FromUnixTimeSeconds(at));
            if (plan.IsOpen(DateOnly.FromDateTime(local.DateTime), local.Hour))
            {
                return step == 0 ? at : at + random.Between(0, 1800);
            }
        }

        return null;
    }
}
