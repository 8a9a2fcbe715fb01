using System.Globalization;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>Agents who call customers from a list, one attempt after another, and sell to some of those they reach.</summary>
internal sealed class OutboundFloor(OutboundPlan plan, ulong seed)
{
    private static readonly Outcome[] Outcomes = [Outcome.Answered, Outcome.NoAnswer, Outcome.Busy, Outcome.Failed];
    private static readonly int[] Weights = [430, 440, 90, 40];

    private readonly Roster roster = new(plan.Key + "-a", plan.Zone, plan.Shifts);

    public IEnumerable<Shift> Shifts(DateOnly date) => plan.ClosedOn.Contains(date) ? [] : roster.On(date, 1000);

    public IEnumerable<Contact> Work(Period period) => period.Dates().SelectMany(Work);

    private IEnumerable<Contact> Work(DateOnly date)
    {
        var number = 1;
        foreach (var shift in Shifts(date))
        {
            var random = SeededRandom.For(seed, shift.Agent, date);
            var desk = new Desk(shift);
            while (desk.Available(desk.FreeFrom + Spread.Exponential.Sample(random, plan.IdleSeconds)) is { } at)
            {
                var (contact, busyUntil) = Attempt(
                    string.Create(CultureInfo.InvariantCulture, $"{plan.Key}-{date:yyyyMMdd}-{number++:0000}"),
                    shift.Agent,
                    at,
                    random
                );
                desk.BusyUntil(busyUntil);
                yield return contact;
            }
        }
    }

    private (Contact Contact, long BusyUntil) Attempt(string id, string agent, long at, SeededRandom random)
    {
        var outcome = Outcomes[random.Weighted(Weights)];
        var reached = outcome == Outcome.Answered;
        var isSale = reached && random.Chance(plan.SalePermille);
        var ring = random.Between(4, reached ? 18 : 30);
        var talk = reached ? Math.Max(6, Spread.LogNormal.Sample(random, isSale ? 390 : 85)) : 0;
        var wrap = isSale ? random.Between(60, 180) : random.Between(3, 20);
        var ended = at + ring + talk;
        var contact = new Contact
        {
            Id = id,
            Revision = 1,
            Channel = Channel.Voice,
            Direction = Direction.Outbound,
            Queue = plan.Queue,
            Agent = agent,
            Customer = $"{plan.Key}-c{random.Below(plan.Customers):00000}",
            Language = plan.Language,
            Reason = plan.Campaign,
            EnqueuedAt = DateTimeOffset.FromUnixTimeSeconds(at),
            AnsweredAt = reached ? DateTimeOffset.FromUnixTimeSeconds(at + ring) : null,
            EndedAt = DateTimeOffset.FromUnixTimeSeconds(ended),
            WaitSeconds = ring,
            RingSeconds = ring,
            TalkSeconds = talk,
            WrapSeconds = wrap,
            Outcome = outcome,
            Resolved = reached ? isSale : null,
            Disposition =
                isSale ? OutboundPlan.Sale
                : reached ? random.Pick(OutboundPlan.Refusals)
                : "",
        };
        return (contact, ended + wrap);
    }
}
