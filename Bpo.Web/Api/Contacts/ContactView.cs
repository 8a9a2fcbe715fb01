using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Web.Api.Contacts;

/// <summary>A stored contact in its newest version.</summary>
/// <param name="CallId">The source's own identifier.</param>
/// <param name="Service">The service of the contract that claims it.</param>
/// <param name="Attributes">What the source says beside; <c>rule</c> is how records became this contact, <c>legs</c> how many.</param>
/// <param name="Customer">A keyed token, never a number or an address.</param>
public sealed record ContactView(
    string Id,
    string CallId,
    string Source,
    long Revision,
    string Service,
    Channel Channel,
    Direction Direction,
    string Queue,
    string Agent,
    string Customer,
    string Language,
    string Region,
    string Reason,
    DateTimeOffset EnqueuedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    int? WaitSeconds,
    int RingSeconds,
    int TalkSeconds,
    int HoldSeconds,
    int WrapSeconds,
    Outcome Outcome,
    bool Transferred,
    bool? Resolved,
    int? Csat,
    string Disposition,
    IReadOnlyDictionary<string, string> Attributes
)
{
    public static ContactView Of(StoredContact contact) =>
        new(
            PublicId.Format(PublicId.Contact, contact.Id),
            contact.CallId,
            contact.Source,
            contact.Revision,
            contact.Service,
            contact.Channel,
            contact.Direction,
            contact.Queue,
            contact.Agent,
            contact.Customer,
            contact.Language,
            contact.Region,
            contact.Reason,
            contact.EnqueuedAt,
            contact.AnsweredAt,
            contact.EndedAt,
            contact.WaitSeconds == StoredContact.UnknownWait ? null : contact.WaitSeconds,
            contact.RingSeconds,
            contact.TalkSeconds,
            contact.HoldSeconds,
            contact.WrapSeconds,
            contact.Outcome,
            contact.Transferred,
            contact.Resolved,
            contact.Csat,
            contact.Disposition,
            contact.ToContact().Attributes
        );
}
