namespace Bpo.Billing.Ingestion.Five9;

/// <summary>One row of the log. Durations in whole seconds; a leg nobody handled has no agent.</summary>
internal sealed record CallLeg(
    int Line,
    string Id,
    DateTimeOffset? At,
    string Type,
    string Queue,
    string Agent,
    string Disposition,
    string From,
    string To,
    int Ivr,
    int Wait,
    int Ring,
    int Talk,
    int Hold,
    int Wrap,
    int? Call,
    bool IsAbandoned,
    bool IsTransferred,
    string Raw
)
{
    public bool IsInbound => Type.StartsWith("Inbound", StringComparison.OrdinalIgnoreCase);

    public bool IsVoicemail => Type.Contains("Voicemail", StringComparison.OrdinalIgnoreCase);

    public bool IsInternal => Type.Contains("Internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>The other side of a transfer or conference: part of a call, never a contact by itself.</summary>
    public bool IsThirdParty => Type.StartsWith("3rd party", StringComparison.OrdinalIgnoreCase);

    public bool IsHandled => Agent.Length > 0 && (Talk > 0 || Hold > 0 || Wrap > 0) && !IsAbandoned;
}
