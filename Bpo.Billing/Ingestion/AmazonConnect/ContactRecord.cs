namespace Bpo.Billing.Ingestion.AmazonConnect;

/// <summary>
/// One contact record (CTR): a leg of a contact. After the data model of the administrator guide: times in UTC, durations in
/// whole seconds, an absent stage is null; interaction excludes hold.
/// </summary>
/// <param name="Root">The contact the leg belongs to: the first of its chain.</param>
/// <param name="UpdatedAt">Delivery is repeated with updates; the greatest counts.</param>
/// <param name="Raw">On one line, to be taken up again by the next file.</param>
internal sealed record ContactRecord(
    int Line,
    string Id,
    string Root,
    string Previous,
    string Next,
    string Channel,
    string Method,
    string Customer,
    DateTimeOffset? UpdatedAt,
    DateTimeOffset? InitiatedAt,
    DateTimeOffset? ConnectedAt,
    DateTimeOffset? DisconnectedAt,
    ContactRecord.Stay? Queue,
    ContactRecord.Handling? Agent,
    bool IsTransferred,
    string DisconnectReason,
    string Raw
)
{
    public bool IsOutbound => Method is "OUTBOUND" or "EXTERNAL_OUTBOUND";

    /// <summary>Whether other records tell the rest of the contact.</summary>
    public bool IsPartOfChain => Root != Id || Previous.Length > 0 || Next.Length > 0;

    public sealed record Stay(string Name, DateTimeOffset EnqueuedAt, int? Seconds);

    public sealed record Handling(
        string Name,
        DateTimeOffset? ConnectedAt,
        int? InteractionSeconds,
        int? HoldSeconds,
        int? WrapSeconds
    );
}
