using System.Text.Json;
using Bpo.Billing.Persistence.Bulk;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>The bulk form of the contacts of one source and one import number.</summary>
internal static class ContactTable
{
    private static readonly string[] Shared = ["tenant_id", "source_id", "import_number"];

    private static readonly string[] Columns =
    [
        "id",
        "contract_id",
        "client_id",
        "service",
        "call_id",
        "source",
        "revision",
        "channel",
        "direction",
        "queue",
        "agent",
        "customer",
        "language",
        "region",
        "reason",
        "enqueued_at",
        "answered_at",
        "ended_at",
        "first_reply_at",
        "resolved_at",
        "wait_seconds",
        "ring_seconds",
        "talk_seconds",
        "hold_seconds",
        "wrap_seconds",
        "outcome",
        "transferred",
        "resolved",
        "reopened",
        "csat",
        "nps",
        "ces",
        "disposition",
        "cost",
        "attributes",
    ];

    public static BulkTable<ContactVersion> Of(Guid tenant, Guid source, long importNumber) =>
        new("contacts", Columns, OnConflict: "", Write)
        {
            Shared = new SharedValues(
                Shared,
                writer =>
                {
                    writer.Write(tenant);
                    writer.Write(source);
                    writer.Write(importNumber);
                }
            ),
        };

    private static void Write(ContactVersion version, IRowWriter writer)
    {
        var contact = version.Contact;
        writer.Write(version.Id);
        writer.Write(version.Claim.ContractId);
        writer.Write(version.Claim.ClientId);
        writer.Write(version.Claim.Service);
        writer.Write(contact.Id);
        writer.Write(contact.Source);
        writer.Write(contact.Revision);
        writer.Write((short)contact.Channel);
        writer.Write((short)contact.Direction);
        writer.Write(contact.Queue);
        writer.Write(contact.Agent);
        writer.Write(contact.Customer);
        writer.Write(contact.Language);
        writer.Write(contact.Region);
        writer.Write(contact.Reason);
        writer.Write(contact.EnqueuedAt);
        writer.Write(contact.AnsweredAt);
        writer.Write(contact.EndedAt);
        writer.Write(contact.FirstReplyAt);
        writer.Write(contact.ResolvedAt);
        writer.Write(contact.IsWaitKnown ? contact.WaitSeconds : StoredContact.UnknownWait);
        writer.Write(contact.RingSeconds);
        writer.Write(contact.TalkSeconds);
        writer.Write(contact.HoldSeconds);
        writer.Write(contact.WrapSeconds);
        writer.Write((short)contact.Outcome);
        writer.Write(contact.Transferred);
        writer.Write(contact.Resolved);
        writer.Write(contact.Reopened);
        writer.Write(contact.Csat);
        writer.Write(contact.Nps);
        writer.Write(contact.Ces);
        writer.Write(contact.Disposition);
        writer.Write(contact.Cost);
        writer.Write(
            contact.Attributes.Count == 0
                ? null
                : JsonSerializer.Serialize(contact.Attributes, ContactConversion.PlainJson)
        );
    }
}
