using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Versions;

/// <summary>
/// Sixty-four bits over what a contact says, its revision apart: two deliveries of one contact with the same hash
/// say the same. It is compared only among versions of one contact, so sixty-four bits are plenty.
/// </summary>
public sealed class ContentHash
{
    private byte[] buffer = new byte[4_096];
    private int length;

    public long Of(Contact contact)
    {
        length = 0;
        Add((int)contact.Channel);
        Add((int)contact.Direction);
        Add((int)contact.Outcome);
        Add(contact.Queue);
        Add(contact.Agent);
        Add(contact.Customer);
        Add(contact.Language);
        Add(contact.Region);
        Add(contact.Reason);
        Add(contact.Disposition);
        Add(contact.EnqueuedAt.UtcTicks);
        Add(contact.AnsweredAt?.UtcTicks ?? -1);
        Add(contact.EndedAt?.UtcTicks ?? -1);
        Add(contact.FirstReplyAt?.UtcTicks ?? -1);
        Add(contact.ResolvedAt?.UtcTicks ?? -1);
        Add(contact.IsWaitKnown ? contact.WaitSeconds : -1);
        Add(contact.RingSeconds);
        Add(contact.TalkSeconds);
        Add(contact.HoldSeconds);
        Add(contact.WrapSeconds);
        Add((contact.Transferred ? 1 : 0) + (contact.Reopened ? 2 : 0));
        Add(
            contact.Resolved is { } resolved
                ? resolved
                    ? 1
                    : 0
                : -1
        );
        Add(contact.Csat ?? -1);
        Add(contact.Nps ?? -1);
        Add(contact.Ces ?? -1);
        Add(contact.Cost is { } cost ? cost.ToString("0.##########", CultureInfo.InvariantCulture) : "");
        if (contact.Attributes.Count > 0)
        {
            foreach (var (name, value) in contact.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Add(name);
                Add(value);
            }
        }

        return unchecked((long)XxHash64.Of(buffer.AsSpan(0, length)));
    }

    private void Add(long number)
    {
        Room(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(length), number);
        length += sizeof(long);
    }

    /// <summary>The length comes first, so that two texts never run into each other.</summary>
    private void Add(string text)
    {
        Room(sizeof(long) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, buffer.AsSpan(length + sizeof(long)));
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(length), written);
        length += sizeof(long) + written;
    }

    private void Room(int bytes)
    {
        if (length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }
    }
}
