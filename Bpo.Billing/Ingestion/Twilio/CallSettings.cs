namespace Bpo.Billing.Ingestion.Twilio;

/// <param name="IsJoining">Whether a child leg is counted with its parent.</param>
/// <param name="Queue">Given to every call; empty for none.</param>
internal sealed record CallSettings(bool IsJoining, string Queue);
