using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Uccx;

/// <summary>
/// Sessions to contacts. The tables tell different things of one call, so all are read before any is told. When it entered the
/// queue stands nowhere: it is the moment an agent's telephone rang, or the call ended, less the printed time in the queue.
/// </summary>
internal sealed class UccxReader(SourceProfile profile, string source, ReadLimits limits) : IContactReader
{
    private readonly Dictionary<string, UccxSession> sessions = new(StringComparer.Ordinal);
    private UccxRecords? records;

    private UccxRecords Records => records ??= new UccxRecords(profile.Rules, sessions);

    public IEnumerable<UsageRow> Read(TextReader text) =>
        GatheredRows.Read(
            new FieldRows(profile.Dialect, limits, ["sessionID", "sessionSeqNum"]).Read(text),
            Gather,
            () => sessions.Count,
            limits
        );

    public IEnumerable<UsageRow> Finish() => sessions.Values.Select(Finish);

    private UsageRow Gather(FieldRow row)
    {
        var draft = new ContactDraft();
        var isKnown = Records.Add(row, draft);
        return draft.Fault is not null
            ? ContactRules.Finish(draft, profile.Rules, source, row.Line, row.Raw)
            : new UsageRow.Skipped(row.Line, isKnown ? null : WarningCodes.UnknownEvent);
    }

    private UsageRow Finish(UccxSession session)
    {
        if (session.First is not { } first)
        {
            return new UsageRow.Skipped(0, WarningCodes.OrphanLeg);
        }

        var isContact = session.Stays.Count > 0 || session.Answering is not null || first.IsOutbound;
        return first.IsInternal ? new UsageRow.Filtered(first.Line, "internal-call")
            : isContact ? ContactRules.Finish(Draft(session, first), profile.Rules, source, first.Line, first.Raw)
            : new UsageRow.Filtered(first.Line, "never-queued");
    }

    private ContactDraft Draft(UccxSession session, UccxCall first)
    {
        var answering = session.Answering;
        var queued = session.Stay?.Seconds;
        var draft = new ContactDraft
        {
            Id = session.Id,
            Direction = first.IsOutbound ? Direction.Outbound : Direction.Inbound,
            Queue = session.Stay?.Queue ?? "",
            Agent = answering?.Agent ?? "",
            Customer = profile.Rules.Customers.TokenOf(first.IsOutbound ? first.To : first.From),
            EnqueuedAt = queued is { } seconds
                ? (answering?.Start ?? session.EndedAt)?.AddSeconds(-seconds)
                : first.Start,
            AnsweredAt = answering?.Start?.AddSeconds(answering.Ring),
            EndedAt = session.EndedAt,
            WaitSeconds = queued + (answering?.Ring ?? 0),
            RingSeconds = session.Agents.Sum(agent => agent.Ring),
            TalkSeconds = session.Agents.Sum(agent => agent.Talk),
            HoldSeconds = session.Agents.Sum(agent => agent.Hold),
            WrapSeconds = session.Agents.Sum(agent => agent.Work),
            Outcome =
                answering is not null ? Outcome.Answered
                : first.IsOutbound ? Outcome.NoAnswer
                : session.Calls.Exists(call => call.IsAbandoned) ? Outcome.Abandoned
                : Outcome.Overflowed,
            Transferred = session.Agents.Count(agent => agent.Talk > 0) > 1,
        };
        draft.Keep("queues", session.Stays.Count.ToString(CultureInfo.InvariantCulture));
        return draft;
    }
}
