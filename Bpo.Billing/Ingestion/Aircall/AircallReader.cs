using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Aircall;

/// <summary>
/// One call, one contact. A caller who met closed lines or left in the menu was never queued; one whom agents let ring out is
/// not one who gave up.
/// </summary>
internal sealed class AircallReader(ReadingRules rules, string source, ReadLimits limits) : IContactReader
{
    private readonly DraftWriter writer = new(
        rules,
        new StampReader(rules, [StampPattern.Find(StampPattern.UnixSeconds)!]),
        DurationUnit.Seconds
    );

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits, "calls"))
        {
            using (document)
            {
                yield return rejected ?? Row(AircallCall.Of(new MemberRow(record.Line, document!.RootElement)));
            }
        }
    }

    private UsageRow Row(AircallCall call) =>
        !call.IsCall ? new UsageRow.Skipped(call.Line, null)
        : call is { Id.Length: > 0, IsOver: false }
            ? new UsageRow.Held(call.Line, call.Id, "still-connected", ReadLimits.Cap(call.Raw))
        : call.NeverQueued is { } reason ? new UsageRow.Filtered(call.Line, reason)
        : ContactRules.Finish(Draft(call), rules, source, call.Line, call.Raw);

    private ContactDraft Draft(AircallCall call)
    {
        var draft = new ContactDraft
        {
            Id = call.Id,
            Direction = call.IsInbound ? Direction.Inbound : Direction.Outbound,
            Queue = call.Queue,
            Agent = call.Agent,
            Customer = rules.Customers.TokenOf(call.Customer),
            Outcome = call.Outcome,
            Transferred = call.IsTransferred,
            Disposition = call.MissedReason.Length > 0 ? call.MissedReason : call.Status,
        };
        if (call.Direction is not ("inbound" or "outbound"))
        {
            draft.Reject("direction", RowCodes.UnknownWord, $"'{call.Direction}' is no direction of a call.");
        }

        writer.Set(draft, "revision", "timestamp", call.Told);
        writer.Set(draft, "enqueuedAt", "started_at", call.StartedAt);
        writer.Set(draft, "answeredAt", "answered_at", call.AnsweredAt);
        writer.Set(draft, "endedAt", "ended_at", call.EndedAt);
        Compare(draft, writer.Seconds(draft, "duration", call.Duration));
        if (decimal.TryParse(call.Cost, Invariant.Fraction, Invariant.Culture, out var cost) && cost != 0)
        {
            draft.Cost = Math.Abs(cost);
        }

        return draft;
    }

    /// <summary>The printed duration is the whole call, ringing and all: a check of the stamps, and no talk.</summary>
    private void Compare(ContactDraft draft, int? printed)
    {
        if (
            printed is { } seconds
            && draft is { EnqueuedAt: { } started, EndedAt: { } ended }
            && Math.Abs((ended - started).TotalSeconds - seconds) > rules.DurationToleranceSeconds
        )
        {
            draft.Warn(WarningCodes.DurationDiffers);
        }
    }
}
