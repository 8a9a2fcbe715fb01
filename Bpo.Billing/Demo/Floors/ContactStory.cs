using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Floors;

/// <summary>Turns what happened on the floor into the canonical contact.</summary>
internal sealed class ContactStory(FloorPlan plan)
{
    private const int TransferPermille = 70;

    /// <summary>The contact, and the Unix second until which its agent is busy with it.</summary>
    public (Contact Contact, long BusyUntil) Answered(
        Arrival arrival,
        string id,
        string agent,
        long offered,
        SeededRandom random
    )
    {
        var ring = random.Between(2, 6);
        var answered = offered + ring;
        var talk = Math.Max(8, Spread.LogNormal.Sample(random, plan.Handling.Talk));
        var hold = random.Chance(plan.Handling.HoldPermille)
            ? 5 + Spread.Exponential.Sample(random, plan.Handling.Hold)
            : 0;
        var wrap = Spread.LogNormal.Sample(random, plan.Handling.Wrap);
        var ended = answered + talk + hold;
        var wait = (int)(answered - arrival.At);
        var transferred = random.Chance(TransferPermille);
        var resolved = !random.Chance(plan.UnresolvedPermille + (transferred ? 150 : 0));
        var mood = new Mood(plan.Channel, wait, resolved);
        var contact = Met(arrival, id) with
        {
            Agent = agent,
            AnsweredAt = Instant(answered),
            EndedAt = Instant(ended),
            FirstReplyAt =
                plan.Channel == Channel.Voice ? null : Instant(answered + Math.Min(talk, random.Between(5, 40))),
            ResolvedAt = resolved ? Instant(ended) : null,
            WaitSeconds = wait,
            RingSeconds = ring,
            TalkSeconds = talk,
            HoldSeconds = hold,
            WrapSeconds = wrap,
            Outcome = Outcome.Answered,
            Transferred = transferred,
            Resolved = resolved,
            Reopened = arrival.IsFollowUp && plan.Channel == Channel.Email,
            Csat = random.Chance(plan.SurveyPermille) ? mood.Csat(random) : null,
            Nps = random.Chance(plan.SurveyPermille / 3) ? mood.Nps(random) : null,
            Disposition = resolved ? "solved" : "open",
        };
        return (contact, ended + wrap);
    }

    public Contact Abandoned(Arrival arrival, string id) =>
        Met(arrival, id) with
        {
            EndedAt = Instant(arrival.GivesUpAt),
            WaitSeconds = (int)(arrival.GivesUpAt - arrival.At),
            Outcome = Outcome.Abandoned,
        };

    private Contact Met(Arrival arrival, string id) =>
        new()
        {
            Id = id,
            Revision = 1,
            Channel = plan.Channel,
            Direction = Direction.Inbound,
            Queue = arrival.Queue.Name,
            Customer = arrival.Customer,
            Language = arrival.Queue.Language,
            Reason = arrival.Reason,
            EnqueuedAt = Instant(arrival.At),
            Outcome = Outcome.Failed,
        };

    private static DateTimeOffset Instant(long unixSeconds) => DateTimeOffset.FromUnixTimeSeconds(unixSeconds);
}
