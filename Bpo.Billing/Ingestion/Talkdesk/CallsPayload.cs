namespace Bpo.Billing.Ingestion.Talkdesk;

/// <summary>The two payloads of the calls report. Their fields differ in name and unit, and never mix within a source.</summary>
internal sealed record CallsPayload(
    Reading.DurationUnit Unit,
    string Id,
    string Type,
    string Start,
    string End,
    string Wait,
    string Hold,
    string Customer,
    string Agent,
    string Queue,
    string Transfer,
    string Callback
)
{
    /// <summary>From May 2026 on: whole seconds, UTC.</summary>
    public static readonly CallsPayload Seconds = new(
        Reading.DurationUnit.Seconds,
        "call_id",
        "type",
        "start_at",
        "end_at",
        "wait_time",
        "hold_time",
        "contact_phone_number",
        "user_name",
        "ring_groups",
        "is_transfer",
        "is_callback_from_queue"
    );

    /// <summary>Before: fractions of a day, local times.</summary>
    public static readonly CallsPayload DayFractions = new(
        Reading.DurationUnit.DayFraction,
        "interaction_id",
        "call_type",
        "start_time",
        "end_time",
        "waiting_time",
        "holding_time",
        "customer_phone_number",
        "agent_name",
        "phone_display_name",
        "transfer?",
        "callback_from_queue?"
    );
}
