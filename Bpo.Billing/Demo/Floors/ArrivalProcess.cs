namespace Bpo.Billing.Demo.Floors;

/// <summary>Arrivals of a day: independent customers, at a rate that changes with the hour (a Poisson process by parts).</summary>
internal sealed class ArrivalProcess(FloorPlan plan, ulong seed)
{
    /// <summary>A day differs from the same weekday of another week by up to this much either way.</summary>
    private const int DailyNoise = 70;

    public IEnumerable<Arrival> On(DateOnly date)
    {
        var random = SeededRandom.For(seed, plan.Key + "/arrivals", date);
        var load = plan.On(date).LoadPermille + random.Between(-DailyNoise, DailyNoise);
        var weights = plan.Queues.Select(queue => queue.Weight).ToArray();
        for (var hour = 0; hour < 24; hour++)
        {
            if (
                !plan.IsOpen(date, hour)
                || plan.Arrivals.GapMilliseconds(date.DayOfWeek, hour, load) is not { } gap
                || plan.Zone.InstantOf(date.ToDateTime(new TimeOnly(hour, 0)), out _) is not { } start
            )
            {
                continue;
            }

            for (long elapsed = Spread.Exponential.Sample(random, gap); elapsed < 3_600_000; )
            {
                var queue = plan.Queues[random.Weighted(weights)];
                var at = start.ToUnixTimeSeconds() + (elapsed / 1000);
                yield return new Arrival(
                    at,
                    Arrival.Patience(plan, at, random),
                    queue,
                    $"{plan.Key}-c{random.Below(plan.Customers):00000}",
                    random.Pick(queue.Reasons),
                    IsFollowUp: false
                );
                elapsed += Spread.Exponential.Sample(random, gap);
            }
        }
    }
}
