using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>What every contact must satisfy, whatever format it came in, and what is reckoned when a source does not print it.</summary>
public static class ContactRules
{
    /// <summary>Nobody talks for more than a day; a longer duration is a broken clock and must not be billed.</summary>
    private const int LongestBillableSeconds = 86_400;

    /// <summary>The contact, or the draft's fault as a rejection.</summary>
    public static UsageRow Finish(
        ContactDraft draft,
        ReadingRules rules,
        string source,
        int line,
        ReadOnlySpan<char> raw
    )
    {
        if (draft.Fault is null)
        {
            Require(draft);
            CheckStamps(draft, rules);
            CheckDurations(draft);
        }

        if (draft.Fault is { } fault)
        {
            return new UsageRow.Rejected(line, fault.Column, fault.Code, fault.Message, ReadLimits.Cap(raw));
        }

        var contact = Build(draft, source);
        Compare(draft, contact, rules);
        return new UsageRow.Accepted(line, contact, draft.Warnings);
    }

    private static void Require(ContactDraft draft)
    {
        RequireThat(draft, "id", draft.Id.Length > 0);
        RequireThat(draft, "enqueuedAt", draft.EnqueuedAt is not null);
        RequireThat(draft, "outcome", draft.Outcome is not null);
    }

    private static void RequireThat(ContactDraft draft, string member, bool isPresent)
    {
        if (!isPresent)
        {
            draft.Reject(member, RowCodes.MissingValue, $"'{member}' is empty.");
        }
    }

    private static void CheckStamps(ContactDraft draft, ReadingRules rules)
    {
        if (draft.EnqueuedAt is not { } enqueued)
        {
            return;
        }

        if (enqueued > rules.LatestStart)
        {
            draft.Reject("enqueuedAt", RowCodes.FutureStart, "The contact begins in the future.");
        }

        Order(draft, rules, "answeredAt", RowCodes.AnsweredBeforeEnqueued, enqueued, draft.AnsweredAt);
        var start = draft.AnsweredAt > enqueued ? draft.AnsweredAt.Value : enqueued;
        Order(draft, rules, "endedAt", RowCodes.EndBeforeStart, start, draft.EndedAt);
    }

    private static void Order(
        ContactDraft draft,
        ReadingRules rules,
        string member,
        string code,
        DateTimeOffset earlier,
        DateTimeOffset? later
    )
    {
        if (later is not { } given || given >= earlier)
        {
            return;
        }

        var seconds = (earlier - given).Ticks / TimeSpan.TicksPerSecond;
        if (seconds > rules.StampToleranceSeconds)
        {
            draft.Reject(member, code, $"'{member}' lies {seconds} s before what it must follow.");
        }
        else
        {
            draft.Warn(WarningCodes.StampsOutOfOrder);
        }
    }

    private static void CheckDurations(ContactDraft draft)
    {
        CheckDuration(draft, "talkSeconds", draft.TalkSeconds);
        CheckDuration(draft, "holdSeconds", draft.HoldSeconds);
        CheckDuration(draft, "wrapSeconds", draft.WrapSeconds);
        if (draft.Outcome == Outcome.Answered && draft.TalkSeconds is null)
        {
            CheckDuration(draft, "endedAt", Between(draft.AnsweredAt, draft.EndedAt));
        }
    }

    private static void CheckDuration(ContactDraft draft, string member, int? seconds)
    {
        if (seconds > LongestBillableSeconds)
        {
            draft.Reject(member, RowCodes.AbsurdDuration, $"{seconds} s is longer than a contact can be billed for.");
        }
    }

    private static Contact Build(ContactDraft draft, string source)
    {
        var answered = draft.Outcome == Outcome.Answered;
        var hold = draft.HoldSeconds ?? 0;
        var wait = draft.WaitSeconds ?? Between(draft.EnqueuedAt, answered ? draft.AnsweredAt : draft.EndedAt);
        var contact = new Contact
        {
            Id = draft.Id,
            Source = source,
            Revision = draft.Revision,
            Channel = draft.Channel,
            Direction = draft.Direction,
            Queue = draft.Queue,
            Agent = draft.Agent,
            Customer = draft.Customer,
            Language = draft.Language,
            Region = draft.Region,
            Reason = draft.Reason,
            EnqueuedAt = draft.EnqueuedAt!.Value,
            AnsweredAt = draft.AnsweredAt,
            EndedAt = draft.EndedAt,
            FirstReplyAt = draft.FirstReplyAt,
            ResolvedAt = draft.ResolvedAt,
            WaitSeconds = wait ?? 0,
            IsWaitKnown = wait is not null || !IsTimed(draft),
            RingSeconds = draft.RingSeconds ?? 0,
            TalkSeconds =
                draft.TalkSeconds
                ?? (answered ? Math.Max(0, (Between(draft.AnsweredAt, draft.EndedAt) ?? 0) - hold) : 0),
            HoldSeconds = hold,
            WrapSeconds = draft.WrapSeconds ?? 0,
            Outcome = draft.Outcome!.Value,
            Transferred = draft.Transferred,
            Resolved = draft.Resolved,
            Reopened = draft.Reopened,
            Csat = draft.Csat,
            Nps = draft.Nps,
            Ces = draft.Ces,
            Disposition = draft.Disposition,
            Cost = draft.Cost,
        };
        return draft.Attributes is { } attributes ? contact with { Attributes = attributes } : contact;
    }

    /// <summary>Whether a wait decides something: who was answered in time, given up early, or called back in time.</summary>
    private static bool IsTimed(ContactDraft draft) =>
        draft.Outcome == Outcome.Abandoned
        || (draft.Direction == Direction.Inbound && draft.Outcome is Outcome.Answered or Outcome.Callback);

    /// <summary>Printed durations count; where the stamps say otherwise the import says so.</summary>
    private static void Compare(ContactDraft draft, Contact contact, ReadingRules rules)
    {
        draft.Warn(contact.IsWaitKnown ? null : WarningCodes.WaitUnknown);
        if (!contact.IsAnswered)
        {
            draft.Warn(contact.TalkSeconds > 0 ? WarningCodes.TalkWithoutAnswer : null);
            return;
        }

        var wait = draft.WaitSeconds - Between(contact.EnqueuedAt, contact.AnsweredAt);
        var talk = draft.TalkSeconds + contact.HoldSeconds - Between(contact.AnsweredAt, contact.EndedAt);
        var most = rules.DurationToleranceSeconds;
        if (wait is { } waitGap && Math.Abs(waitGap) > most || talk is { } talkGap && Math.Abs(talkGap) > most)
        {
            draft.Warn(WarningCodes.DurationDiffers);
        }
    }

    /// <summary>Whole seconds, cut as switches cut them; a span that runs backwards is none.</summary>
    private static int? Between(DateTimeOffset? from, DateTimeOffset? to) =>
        from is { } start && to is { } end
            ? (int)Math.Clamp((end - start).Ticks / TimeSpan.TicksPerSecond, 0, int.MaxValue)
            : null;
}
