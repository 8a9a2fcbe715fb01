using System.Text.Encodings.Web;
using System.Text.Json;
using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>From the canonical contact to its stored version and back.</summary>
public static class ContactConversion
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static StoredContact ToRow(
        this Contact contact,
        Guid tenant,
        Guid id,
        Guid source,
        long import,
        ServiceClaim claim
    ) =>
        new()
        {
            TenantId = tenant,
            Id = id,
            SourceId = source,
            ContractId = claim.ContractId,
            ClientId = claim.ClientId,
            Service = claim.Service,
            ImportNumber = import,
            CallId = contact.Id,
            Source = contact.Source,
            Revision = contact.Revision,
            Channel = contact.Channel,
            Direction = contact.Direction,
            Queue = contact.Queue,
            Agent = contact.Agent,
            Customer = contact.Customer,
            Language = contact.Language,
            Region = contact.Region,
            Reason = contact.Reason,
            EnqueuedAt = contact.EnqueuedAt,
            AnsweredAt = contact.AnsweredAt,
            EndedAt = contact.EndedAt,
            FirstReplyAt = contact.FirstReplyAt,
            ResolvedAt = contact.ResolvedAt,
            WaitSeconds = contact.WaitSeconds,
            RingSeconds = contact.RingSeconds,
            TalkSeconds = contact.TalkSeconds,
            HoldSeconds = contact.HoldSeconds,
            WrapSeconds = contact.WrapSeconds,
            Outcome = contact.Outcome,
            Transferred = contact.Transferred,
            Resolved = contact.Resolved,
            Reopened = contact.Reopened,
            Csat = contact.Csat,
            Nps = contact.Nps,
            Ces = contact.Ces,
            Disposition = contact.Disposition,
            Cost = contact.Cost,
            Attributes = contact.Attributes.Count == 0 ? null : JsonSerializer.Serialize(contact.Attributes, Plain),
        };

    /// <param name="words">Keeps each queue, agent and reason once, for readers that hold on to a month of contacts.</param>
    public static Contact ToContact(this StoredContact row, StringPool? words = null)
    {
        string Once(string word) => words?.Of(word) ?? word;

        var contact = new Contact
        {
            Id = row.CallId,
            Source = Once(row.Source),
            Revision = row.Revision,
            Channel = row.Channel,
            Direction = row.Direction,
            Queue = Once(row.Queue),
            Agent = Once(row.Agent),
            Customer = row.Customer,
            Language = Once(row.Language),
            Region = Once(row.Region),
            Reason = Once(row.Reason),
            EnqueuedAt = row.EnqueuedAt,
            AnsweredAt = row.AnsweredAt,
            EndedAt = row.EndedAt,
            FirstReplyAt = row.FirstReplyAt,
            ResolvedAt = row.ResolvedAt,
            WaitSeconds = row.WaitSeconds,
            RingSeconds = row.RingSeconds,
            TalkSeconds = row.TalkSeconds,
            HoldSeconds = row.HoldSeconds,
            WrapSeconds = row.WrapSeconds,
            Outcome = row.Outcome,
            Transferred = row.Transferred,
            Resolved = row.Resolved,
            Reopened = row.Reopened,
            Csat = row.Csat,
            Nps = row.Nps,
            Ces = row.Ces,
            Disposition = Once(row.Disposition),
            Cost = row.Cost,
        };
        return row.Attributes is { } json
            ? contact with
            {
                Attributes = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!,
            }
            : contact;
    }
}
