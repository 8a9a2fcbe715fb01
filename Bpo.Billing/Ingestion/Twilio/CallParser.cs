using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Twilio;

/// <summary>
/// Reads a leg from the members of the calls list (<c>start_time</c>), the columns of the console's export (<c>Start Time</c>)
/// or the parameters of a status callback (<c>CallSid</c>, <c>Timestamp</c>).
/// </summary>
internal sealed class CallParser(ReadingRules rules)
{
    private readonly DraftWriter writer = new(
        rules,
        new StampReader(rules, [StampPattern.Find(StampPattern.Rfc2822)!, StampPattern.Find(StampPattern.Iso)!]),
        DurationUnit.Seconds
    );

    /// <param name="draft">Takes the first fault.</param>
    public Call Read(FieldRow row, ContactDraft draft)
    {
        var sid = row.FirstOf("sid", "CallSid", "Call Sid", "Call SID");
        if (sid.Length == 0)
        {
            draft.Reject("sid", RowCodes.MissingValue, "'sid' is empty.");
        }

        var status = row.FirstOf("status", "CallStatus", "Status").ToLowerInvariant();
        var told = Moment(row, draft, "Timestamp");
        var call = new Call(
            row.Line,
            sid,
            row.FirstOf("parent_call_sid", "ParentCallSid", "Parent Call Sid", "Parent Call SID"),
            status,
            row.FirstOf("direction", "Direction").StartsWith("inbound", StringComparison.OrdinalIgnoreCase),
            row.FirstOf("from", "From"),
            row.FirstOf("to", "To"),
            Moment(row, draft, "start_time", "Start Time") ?? (status is "completed" ? null : told),
            status == "in-progress" ? told : null,
            Moment(row, draft, "end_time", "End Time")
                ?? (status is "queued" or "initiated" or "ringing" or "in-progress" ? null : told),
            Moment(row, draft, "date_updated", "Date Updated") ?? told,
            writer.Seconds(draft, "duration", DurationOf(row)),
            PriceOf(row, draft),
            row.Raw
        );
        if (!call.IsOver && status is not ("queued" or "initiated" or "ringing" or "in-progress"))
        {
            draft.Reject("status", RowCodes.UnknownWord, $"'{status}' is no status of a call.");
        }

        return call;
    }

    /// <summary>In a callback <c>Duration</c> is minutes for billing; <c>CallDuration</c> is the seconds.</summary>
    private static string DurationOf(FieldRow row) =>
        row["CallSid"].Length > 0 ? row["CallDuration"] : row.FirstOf("duration", "Duration", "Duration (seconds)");

    private DateTimeOffset? Moment(FieldRow row, ContactDraft draft, params ReadOnlySpan<string> names) =>
        writer.Moment(draft, names[0], row.FirstOf(names));

    private static decimal? PriceOf(FieldRow row, ContactDraft draft)
    {
        var text = row.FirstOf("price", "Price");
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, Invariant.Fraction, Invariant.Culture, out var price))
        {
            return price;
        }

        draft.Reject("price", RowCodes.BadNumber, $"'{text}' is no price.");
        return null;
    }
}
