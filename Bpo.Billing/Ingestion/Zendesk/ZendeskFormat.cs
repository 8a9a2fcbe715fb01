using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Zendesk;

internal static class ZendeskFormat
{
    public static readonly UsageFormat Format = new(
        "zendesk",
        "Zendesk tickets with their metric sets, metric events, status history and comments: pages of the interface as JSON, or "
            + "the tables of a replica as CSV; several files together in one archive. One contact per ticket.",
        [".json", ".csv", ".zip"],
        IsDelimited: true,
        ProfileMembers.OfDelimited,
        (profile, source, limits, held) => new TicketReader(profile, source, limits, held)
    )
    {
        TakesUpHeld = true,
        Recognise = Signatures.Any(
            Signatures.Members(Certainty.Certain, "id", "requester_id", "created_at", "via"),
            Signatures.Members(Certainty.Certain, "ticket_id", "metric", "instance_id", "type", "time"),
            Signatures.Members(Certainty.Certain, "ticket_id", "reply_time_in_minutes"),
            Signatures.Columns(Certainty.Certain, "id", "requester_id", "created_at", "status", "via_channel"),
            Signatures.Columns(Certainty.Certain, "field_name", "ticket_id", "updated", "value"),
            Signatures.Columns(Certainty.Likely, "ticket_id", "public", "created", "user_id"),
            Signatures.Columns(Certainty.Likely, "sla_policy_id", "ticket_id", "_fivetran_synced"),
            Signatures.Columns(Certainty.Likely, "sla_policy_id", "metric", "_fivetran_synced"),
            Signatures.Columns(Certainty.Likely, "schedule_id", "_fivetran_synced"),
            Signatures.Columns(Certainty.Possible, "start_time_utc", "time_zone", "_fivetran_synced"),
            Signatures.Columns(Certainty.Possible, "time_zone", "_fivetran_synced"),
            Signatures.Columns(Certainty.Possible, "change_description", "source_type", "_fivetran_synced")
        ),
    };
}
