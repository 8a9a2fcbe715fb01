using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Calls;

/// <summary>
/// Makes one contact of the legs of one call. Where the call met a queue, the queue says how it ended; an ANSWERED of a leg
/// alone never does, because a menu, an announcement or a mailbox answers too.
/// </summary>
internal static class CallRules
{
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromMinutes(29);

    /// <summary>Of the ways in which a call went unanswered, the one that tells most about the caller.</summary>
    private static readonly Outcome[] Unanswered =
    [
        Outcome.Voicemail,
        Outcome.Callback,
        Outcome.Abandoned,
        Outcome.NoAnswer,
        Outcome.Busy,
        Outcome.Blocked,
        Outcome.TimedOut,
        Outcome.Overflowed,
        Outcome.Failed,
    ];

    /// <param name="legs">At least one, each once.</param>
    public static ContactDraft Draft(IReadOnlyList<CallLeg> legs, CallOptions options)
    {
        var ordered = legs.OrderBy(leg => leg.Start).ThenBy(leg => leg.IsSecondSide).ThenBy(leg => leg.Line).ToList();
        var stays = ordered.Select(leg => leg.Stay).OfType<QueueStay>().ToList();
        var stay = stays.Find(each => each.Outcome is not null) ?? stays.FirstOrDefault();
        var draft = stay is { Outcome: { } outcome }
            ? Recorded(ordered, stay, outcome)
            : Judged(ordered, stay, options);
        Describe(draft, ordered, stay);
        return draft;
    }

    /// <summary>The queue's own word.</summary>
    private static ContactDraft Recorded(List<CallLeg> legs, QueueStay stay, Outcome outcome)
    {
        var draft = new ContactDraft
        {
            Outcome = outcome,
            EnqueuedAt = stay.EnteredAt,
            AnsweredAt = outcome == Outcome.Answered ? stay.AnsweredAt : null,
            EndedAt = stay.LeftAt ?? legs.Max(leg => leg.End),
            TalkSeconds = outcome == Outcome.Answered && stay.AnsweredAt is not null ? null : 0,
            Agent = stay.Agent,
        };
        draft.Keep(ContactRule.Attribute, ContactRule.Queue);
        return draft;
    }

    /// <summary>What the legs show, where no queue has the word.</summary>
    private static ContactDraft Judged(List<CallLeg> legs, QueueStay? stay, CallOptions options)
    {
        var conversations = legs.Where(leg => leg.IsConversation).OrderBy(TalkSpans.From).ToList();
        var rule = RuleOf(legs, conversations, stay);
        if (conversations.Count == 0 && stay is null && options.ApplicationsAnswer)
        {
            conversations =
            [
                .. legs.Where(leg => leg.Outcome is Outcome.Answered or Outcome.Voicemail).OrderBy(TalkSpans.From),
            ];
        }

        var isAnswered = conversations.Count > 0;
        var draft = new ContactDraft
        {
            Outcome = isAnswered ? Outcome.Answered : OutcomeOf(legs, stay),
            EnqueuedAt = EnqueuedAt(legs, conversations, stay),
            AnsweredAt = isAnswered ? TalkSpans.From(conversations[0]) : null,
            EndedAt = (isAnswered ? conversations : legs).Max(leg => leg.End),
            TalkSeconds = isAnswered ? TalkSpans.Seconds(conversations) : legs.Max(leg => leg.Talk),
            Agent = AgentOf(isAnswered ? conversations : legs),
            Transferred =
                rule != ContactRule.Conference && legs.Exists(leg => leg.Transferred) || rule == ContactRule.Transfer,
        };
        draft.Keep(ContactRule.Attribute, rule);
        draft.Warn(rule == ContactRule.QueueInferred ? WarningCodes.QueueInferred : null);
        return draft;
    }

    /// <summary>Somebody who spoke before the queue was entered sent the call there; it came in when it began.</summary>
    private static DateTimeOffset EnqueuedAt(List<CallLeg> legs, List<CallLeg> conversations, QueueStay? stay) =>
        stay is not null && (conversations.Count == 0 || TalkSpans.From(conversations[0]) >= stay.EnteredAt)
            ? stay.EnteredAt
            : legs[0].Start;

    private static string RuleOf(List<CallLeg> legs, List<CallLeg> conversations, QueueStay? stay) =>
        legs[0].Room.Length > 0 ? ContactRule.Conference
        : stay is not null ? ContactRule.QueueInferred
        : conversations.Count == 0 && legs.Exists(IsMachine) ? ContactRule.Application
        : Agents(conversations).Skip(1).Any() ? ContactRule.Transfer
        : legs.Count == 1 ? ContactRule.OneLeg
        : ContactRule.JoinedLegs;

    private static bool IsMachine(CallLeg leg) =>
        leg.Outcome == Outcome.Voicemail || leg is { Outcome: Outcome.Answered, IsApplication: true };

    /// <summary>Whoever hears nothing but a menu has given up; a queue nobody answered has been abandoned, as far as a call record knows.</summary>
    private static Outcome OutcomeOf(List<CallLeg> legs, QueueStay? stay) =>
        legs.Exists(leg => leg.Outcome == Outcome.Voicemail) ? Outcome.Voicemail
        : stay is not null || legs.Exists(IsMachine) ? Outcome.Abandoned
        : Array.Find(Unanswered, outcome => legs.Exists(leg => leg.Outcome == outcome));

    /// <summary>A local channel stands for the person behind it, who has a leg of their own as a rule.</summary>
    private static IEnumerable<string> Agents(List<CallLeg> legs) =>
        legs.Select(leg => leg.Agent)
            .Where(agent => agent.Length > 0 && !IsLocal(agent))
            .Distinct(StringComparer.Ordinal);

    private static string AgentOf(List<CallLeg> legs) =>
        Agents(legs).FirstOrDefault() ?? legs.Find(leg => leg.Agent.Length > 0)?.Agent ?? "";

    private static bool IsLocal(string agent) => agent.StartsWith("Local/", StringComparison.Ordinal);

    private static void Describe(ContactDraft draft, List<CallLeg> legs, QueueStay? stay)
    {
        var first = legs[0];
        draft.Id = first.Call;
        draft.Direction = first.Direction;
        draft.Queue = stay?.Queue is { Length: > 0 } queue
            ? queue
            : legs.Find(leg => leg.Service.Length > 0)?.Service ?? "";
        draft.Customer = legs.Find(leg => leg.Customer.Length > 0)?.Customer ?? "";
        draft.Disposition = (legs.Find(leg => leg.IsConversation) ?? first).Disposition;

        // A fuller picture of a call wins over one that lacks legs, in whatever order files come.
        draft.Revision = legs.Count > 1 ? legs.Count : 0;
        draft.Keep(ContactRule.LegsAttribute, legs.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var warning in legs.SelectMany(leg => leg.Warnings).Distinct(StringComparer.Ordinal))
        {
            draft.Warn(warning);
        }

        if (first.CreatedAt is { } created && (first.Start - created).Duration() > ClockDoubt)
        {
            draft.Warn(WarningCodes.ZoneDoubtful);
        }
    }
}
