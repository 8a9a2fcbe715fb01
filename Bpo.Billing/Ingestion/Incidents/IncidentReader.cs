using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Incidents;

/// <summary>Rows of changes to one contact per incident: the latest row counts, the states before it are its history.</summary>
/// <param name="held">Rows of incidents an earlier file left open.</param>
internal sealed class IncidentReader(
    SourceProfile profile,
    string source,
    ReadLimits limits,
    IReadOnlyList<string> held,
    IReadOnlyList<StampPattern> patterns
) : IContactReader
{
    private IReadOnlyList<string> waiting = held;
    private readonly Dictionary<string, Incident> incidents = new(StringComparer.Ordinal);
    private readonly DraftWriter writer = new(
        profile.Rules,
        new StampReader(profile.Rules, patterns),
        DurationUnit.Seconds
    );
    private int rows;

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var record in HeldRecords.Read(waiting))
        {
            Gather(new MemberRow(0, record));
        }

        waiting = [];
        var records = new FieldRows(
            profile.Dialect,
            limits,
            ["number", "incident_state", "opened_at"],
            "result",
            "records"
        );
        foreach (var row in GatheredRows.Read(records.Read(text), Gather, () => ++rows, limits))
        {
            yield return row;
        }
    }

    public IEnumerable<UsageRow> Finish() => incidents.Values.Select(Finish);

    private UsageRow Gather(FieldRow row)
    {
        var draft = new ContactDraft();
        var number = Given(row, "number");
        var updated = Moment(draft, row, "sys_updated_at") ?? Moment(draft, row, "sys_updated_on");
        var opened = Moment(draft, row, "opened_at");
        var resolved = Moment(draft, row, "resolved_at");
        if (number.Length == 0)
        {
            draft.Reject("number", RowCodes.MissingValue, "'number' is empty.");
        }

        if (draft.Fault is not null)
        {
            return ContactRules.Finish(draft, profile.Rules, source, row.Line, row.Raw);
        }

        if (!incidents.TryGetValue(number, out var incident))
        {
            incidents.Add(number, incident = new Incident(number));
        }

        incident.Raw.Add(row.Raw);
        incident.OpenedAt ??= opened;
        if ((updated ?? opened) is { } at)
        {
            incident.History.Add(at, Given(row, "incident_state"));
        }

        if (incident.UpdatedAt is null || updated is null || updated >= incident.UpdatedAt)
        {
            Take(incident, row, updated, resolved);
        }

        return new UsageRow.Skipped(row.Line, null);
    }

    private static void Take(Incident incident, FieldRow row, DateTimeOffset? updated, DateTimeOffset? resolved)
    {
        incident.Line = row.Line;
        incident.UpdatedAt = updated ?? incident.UpdatedAt;
        incident.ResolvedAt = resolved;
        incident.State = Given(row, "incident_state");
        incident.Group = Given(row, "assignment_group");
        incident.Assignee = Given(row, "assigned_to");
        incident.Caller = Given(row, "caller_id");
        incident.ContactType = Given(row, "contact_type");
        incident.Priority = Given(row, "priority");
        incident.Category = Given(row, "category");
        incident.Reopens = Count(row, "reopen_count");
        incident.Reassignments = Count(row, "reassignment_count");
    }

    private UsageRow Finish(Incident incident) =>
        IncidentStates.IsDone(incident.State)
            ? ContactRules.Finish(Draft(incident), profile.Rules, source, incident.Line, incident.Raw[^1])
            : new UsageRow.Held(incident.Line, incident.Number, "still-open", string.Join('\n', incident.Raw))
            {
                Revision = incident.UpdatedAt?.ToUnixTimeSeconds(),
            };

    private ContactDraft Draft(Incident incident)
    {
        var taken = incident.History.FirstIn(state => !IncidentStates.IsNew(state));
        var draft = new ContactDraft
        {
            Id = incident.Number,
            Revision = incident.UpdatedAt?.ToUnixTimeSeconds() ?? 0,
            Channel = ChannelOf(incident.ContactType),
            Queue = incident.Group,
            Agent = incident.Assignee,
            Customer = profile.Rules.Customers.TokenOf(incident.Caller),
            EnqueuedAt = incident.OpenedAt,
            AnsweredAt = taken,
            FirstReplyAt = taken,
            ResolvedAt = incident.ResolvedAt ?? incident.History.SolvedAt(),
            TalkSeconds = 0,
            Outcome = Outcome.Answered,
            Transferred = incident.Reassignments > 0,
            Resolved = true,
            Reopened = incident.Reopens > 0 || incident.History.WasReopened(),
            Reason = incident.Category,
            Disposition = incident.State,
        };
        draft.Keep("statuses", incident.History.Text());
        if (TicketHistory.Write(incident.Told(), []) is { Length: > 0 } told)
        {
            draft.Keep(TicketHistory.Attribute, told);
        }

        if (incident.Priority.Length > 0)
        {
            draft.Keep("priority", incident.Priority);
        }

        return draft;
    }

    private DateTimeOffset? Moment(ContactDraft draft, FieldRow row, string column) =>
        writer.Moment(draft, column, Given(row, column));

    /// <summary>The log writes <c>?</c> where it has nothing.</summary>
    private static string Given(FieldRow row, string column) => row[column] is "?" ? "" : row[column];

    private static int Count(FieldRow row, string column) =>
        int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static Channel ChannelOf(string type) =>
        type.ToLowerInvariant() switch
        {
            "phone" or "ivr" => Channel.Voice,
            "email" => Channel.Email,
            "chat" => Channel.Chat,
            _ => Channel.Task,
        };
}
