using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Time;

namespace Bpo.Billing.Ingestion.Uccx;

/// <summary>Tells the three tables apart by their columns and adds each row to its session.</summary>
internal sealed class UccxRecords(ReadingRules rules, Dictionary<string, UccxSession> sessions)
{
    private readonly DraftWriter writer = new(
        rules with
        {
            Zone = ContractZone.Utc,
        },
        new StampReader(rules with { Zone = ContractZone.Utc }),
        DurationUnit.Seconds
    );

    /// <summary>False for a row of another table.</summary>
    /// <param name="draft">Takes the first fault.</param>
    public bool Add(FieldRow row, ContactDraft draft)
    {
        var id = row["sessionID"];
        if (id.Length == 0)
        {
            draft.Reject("sessionID", RowCodes.MissingValue, "'sessionID' is empty.");
            return true;
        }

        if (!sessions.TryGetValue(id, out var session))
        {
            session = new UccxSession(id);
        }

        var sequence = Span(row, draft, "sessionSeqNum");
        if (row["contactDisposition"].Length > 0)
        {
            session.Calls.Add(Call(row, draft, sequence));
        }
        else if (row["queueTime"].Length > 0)
        {
            session.Stays.Add(
                new UccxStay(
                    sequence,
                    row.FirstOf("csqName", "targetID"),
                    row["disposition"],
                    Span(row, draft, "queueTime")
                )
            );
        }
        else if (row["talkTime"].Length > 0)
        {
            session.Agents.Add(Agent(row, draft, sequence));
        }
        else
        {
            return false;
        }

        if (draft.Fault is null)
        {
            sessions[id] = session;
        }

        return true;
    }

    private UccxCall Call(FieldRow row, ContactDraft draft, int sequence) =>
        new(
            row.Line,
            sequence,
            row["contactType"],
            row["contactDisposition"],
            Moment(row, draft, "startDateTime"),
            Moment(row, draft, "endDateTime"),
            row["originatorDN"],
            row.FirstOf("calledNumber", "destinationDN"),
            row.Raw
        );

    private UccxAgent Agent(FieldRow row, ContactDraft draft, int sequence) =>
        new(
            sequence,
            row.FirstOf("resourceName", "resourceID"),
            Moment(row, draft, "startDateTime"),
            Span(row, draft, "ringTime"),
            Span(row, draft, "talkTime"),
            Span(row, draft, "holdTime"),
            Span(row, draft, "workTime")
        );

    private int Span(FieldRow row, ContactDraft draft, string column) =>
        writer.Seconds(draft, column, row[column]) ?? 0;

    private DateTimeOffset? Moment(FieldRow row, ContactDraft draft, string column) =>
        writer.Moment(draft, column, row[column]);
}
