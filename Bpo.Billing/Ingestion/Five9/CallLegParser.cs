using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Five9;

/// <summary>Reads the columns of the log: clock durations, local times, and the words by which it says "nobody" and "deleted".</summary>
internal sealed class CallLegParser(ReadingRules rules, CallLogSettings settings)
{
    private readonly DraftWriter writer = new(
        rules,
        new StampReader(
            rules,
            [
                StampPattern.Find("ddd, dd MMM yyyy HH:mm:ss")!,
                StampPattern.Find("M/d/yyyy H:mm:ss")!,
                StampPattern.Find(StampPattern.Iso)!,
            ]
        ),
        DurationUnit.Clock
    );

    /// <param name="draft">Takes the first fault.</param>
    public CallLeg Read(FieldRow row, ContactDraft draft)
    {
        int Span(string column) => writer.Seconds(draft, column, row[column]) ?? 0;
        if (row["CALL ID"].Length == 0)
        {
            draft.Reject("CALL ID", RowCodes.MissingValue, "'CALL ID' is empty.");
        }

        var hold = Span("HOLD TIME") + Span("PARK TIME");
        var talk = Span("TALK TIME");
        return new CallLeg(
            row.Line,
            row["CALL ID"],
            writer.Moment(draft, "TIMESTAMP", row["TIMESTAMP"]),
            row["CALL TYPE"],
            Named(row.FirstOf("SKILL", "CAMPAIGN")),
            Named(row.FirstOf("AGENT", "AGENT NAME")),
            Named(row["DISPOSITION"]),
            row["ANI"],
            row["DNIS"],
            Span("IVR TIME"),
            Span("QUEUE WAIT TIME"),
            Span("RING TIME"),
            settings.TalkIncludesHold ? Math.Max(0, talk - hold) : talk,
            hold,
            Span("AFTER CALL WORK TIME"),
            row["CALL TIME"].Length == 0 ? null : Span("CALL TIME"),
            row["ABANDONED"] is "1" or "true" or "TRUE",
            row["TRANSFERS"] is not ("" or "0"),
            row.Raw
        );
    }

    /// <summary>[None] is nobody; [Deleted] is somebody who cannot be named any more.</summary>
    private static string Named(string text) => text == "[None]" ? "" : text;
}
