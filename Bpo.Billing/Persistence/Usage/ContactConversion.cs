using System.Text.Encodings.Web;
using System.Text.Json;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>From the stored version of a contact back to the contact.</summary>
public static class ContactConversion
{
    /// <summary>How attributes are written.</summary>
    internal static readonly JsonSerializerOptions PlainJson = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
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
            WaitSeconds = Math.Max(0, row.WaitSeconds),
            IsWaitKnown = row.WaitSeconds != StoredContact.UnknownWait,
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
