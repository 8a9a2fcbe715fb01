using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.NiceCxone;

/// <summary>One row of the download: a stay in one queue and with the last agent of it. Durations in whole seconds.</summary>
/// <param name="Call">The master id; the row's own where it is nobody's transfer.</param>
/// <param name="Menu">Before the queue.</param>
/// <param name="Talk">Hold and all: the download does not tell them apart.</param>
internal sealed record CxoneLeg(
    int Line,
    string Call,
    DateTimeOffset? At,
    string Media,
    string Queue,
    string Agent,
    string Customer,
    int Menu,
    int Wait,
    int Talk,
    int Wrap,
    int Total,
    bool IsAbandoned,
    string Level,
    string Raw
)
{
    public bool IsHandled => Agent.Length > 0 && Talk > 0 && !IsAbandoned;

    public bool WasQueued => Wait > 0 || IsHandled || IsAbandoned;

    public static CxoneLeg Of(FieldRow row, DraftWriter writer, ContactDraft draft)
    {
        int Span(string column) => writer.Seconds(draft, column, row[column]) ?? 0;
        var id = row["Contact_ID"];
        if (id.Length == 0)
        {
            draft.Reject("Contact_ID", RowCodes.MissingValue, "'Contact_ID' is empty.");
        }

        return new CxoneLeg(
            row.Line,
            row["Master_Contact_ID"] is { Length: > 0 } master and not "0" ? master : id,
            writer.Moment(draft, "Start_Date", $"{Day(row["Start_Date"])} {row["Start_Time"]}".Trim()),
            row["Media_Name"],
            row.FirstOf("Skill_Name", "Skill_No", "Campaign_Name"),
            row.FirstOf("Agent_Name", "Agent_No") is "0" ? "" : row.FirstOf("Agent_Name", "Agent_No"),
            row["ANI_Dialnum"],
            Span("PreQueue"),
            Span("InQueue"),
            Span("Agent_Time"),
            Span("ACW_Time"),
            Span("Total_Time"),
            row["Abandon"] is "Y" or "y" or "1" or "True",
            row["SLA"],
            row.Raw
        );
    }

    /// <summary>A date cell of a workbook carries its midnight.</summary>
    private static string Day(string date) => date.Split('T')[0];
}
