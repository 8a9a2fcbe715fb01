using System.Globalization;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>
/// A first-come-first-served queue with agents on shifts and customers who give up (Erlang's A model, played out contact by
/// contact): waits grow with load and abandons with waits by themselves, and whoever was not helped comes back.
/// </summary>
internal sealed class InboundFloor(FloorPlan plan, ulong seed)
{
    private readonly PriorityQueue<Arrival, (long At, int Order)> pending = new();
    private readonly Roster roster = new(plan.Key + "-a", plan.Zone, plan.Shifts);
    private readonly ArrivalProcess arrivals = new(plan, seed);
    private readonly ContactStory story = new(plan);
    private int order;

    public IEnumerable<Contact> Work(Period period)
    {
        foreach (var date in period.Dates())
        {
            foreach (var arrival in arrivals.On(date))
            {
                Await(arrival, arrival.At);
            }

            var random = SeededRandom.For(seed, plan.Key + "/floor", date);
            var end = plan.Zone.StartOf(date.AddDays(1)).ToUnixTimeSeconds();
            var desks = DesksOn(date);
            for (var number = 1; pending.TryPeek(out _, out var next) && next.At < end; )
            {
                var arrival = pending.Dequeue();
                var id = string.Create(CultureInfo.InvariantCulture, $"{plan.Key}-{date:yyyyMMdd}-{number:0000}");
                if (Serve(arrival, next.At, end, desks, id, random) is { } contact)
                {
                    number++;
                    yield return contact;
                }
                else
                {
                    Await(arrival, end);
                }
            }
        }
    }

    public IEnumerable<Shift> Shifts(DateOnly date) =>
        plan.ClosedOn.Contains(date) ? [] : roster.On(date, plan.On(date).PresentPermille);

    private List<Desk> DesksOn(DateOnly date) =>
        [.. Shifts(date).SelectMany(shift => Enumerable.Range(0, plan.Slots).Select(_ => new Desk(shift)))];

    /// <summary>Null when nobody can take the contact before the day ends and the customer will still be waiting then.</summary>
    private Contact? Serve(Arrival arrival, long tried, long dayEnd, List<Desk> desks, string id, SeededRandom random)
    {
        var free = LongestIdle(desks, tried);
        if (free is { } place && place.At <= arrival.GivesUpAt)
        {
            var (contact, busyUntil) = story.Answered(arrival, id, place.Desk.Agent, place.At, random);
            place.Desk.BusyUntil(busyUntil);
            FollowUp(arrival, contact, random);
            return contact;
        }

        if (free is null && arrival.GivesUpAt >= dayEnd)
        {
            return null;
        }

        var abandoned = story.Abandoned(arrival, id);
        FollowUp(arrival, abandoned, random);
        return abandoned;
    }

    /// <summary>The desk that can take a contact first; of several, the one that has waited longest.</summary>
    private static (Desk Desk, long At)? LongestIdle(List<Desk> desks, long tried)
    {
        (Desk Desk, long At)? best = null;
        foreach (var desk in desks)
        {
            if (
                desk.Available(tried) is { } at
                && (best is not { } known || (at, desk.FreeFrom).CompareTo((known.At, known.Desk.FreeFrom)) < 0)
            )
            {
                best = (desk, at);
            }
        }

        return best;
    }

    private void FollowUp(Arrival arrival, Contact contact, SeededRandom random)
    {
        if (ReturnVisit.After(plan, arrival, contact, random) is { } again)
        {
            Await(again, again.At);
        }
    }

    private void Await(Arrival arrival, long at) => pending.Enqueue(arrival, (at, order++));
}
