using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.IpOffice;

/// <summary>One record: a span of a call between two parties. Another follows under the same call id when it continues.</summary>
/// <param name="Talk">The connected time, in which somebody or something had answered.</param>
/// <param name="Party">The first device, an extension or group (E) before a trunk (T), a mailbox (V) or nobody (N).</param>
internal sealed record IpOfficeRecord(
    int Line,
    string Call,
    DateTimeOffset? Start,
    int Talk,
    int Ring,
    int Hold,
    bool IsInbound,
    bool IsInternal,
    bool Continues,
    string Caller,
    string Called,
    string Party,
    string Name,
    string Raw
)
{
    public const int LeastFields = 17;
    public const string Moments = "yyyy/MM/dd HH:mm:ss";

    public bool IsMailbox => Party.StartsWith('V');

    public bool IsAnswered => Talk > 0 && !IsMailbox && Party.StartsWith('E');

    /// <param name="draft">Takes the first fault.</param>
    public static IpOfficeRecord Of(DelimitedReader reader, DraftWriter clock, DraftWriter seconds, ContactDraft draft)
    {
        if (reader.Count < LeastFields)
        {
            draft.Reject(
                null,
                RowCodes.FieldCount,
                $"The record has {reader.Count} fields instead of {LeastFields} or more."
            );
        }

        string Field(int index) => index < reader.Count ? reader[index].Trim().ToString() : "";
        return new IpOfficeRecord(
            reader.Line,
            Field(9),
            clock.Moment(draft, "call start", Field(0)),
            clock.Seconds(draft, "connected time", Field(1)) ?? 0,
            seconds.Seconds(draft, "ring time", Field(2)) ?? 0,
            seconds.Seconds(draft, "hold time", Field(15)) ?? 0,
            Field(4) == "I",
            Field(8) == "1",
            Field(10) == "1",
            Field(3),
            Field(5),
            Field(11),
            Field(12),
            reader.Raw.ToString()
        );
    }
}
