using System.Text;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion;

public sealed class ContentHashes
{
    /// <summary>The three short values are published with the algorithm; the longer ones pass through every stage of it.</summary>
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999UL)]
    [InlineData("a", 0xD24EC4F1A98C6E5BUL)]
    [InlineData("abc", 0x44BC2CF5AD770999UL)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x0B242D361FDA71BCUL)]
    public void are_xxh64(string text, ulong expected) =>
        Assert.Equal(expected, XxHash64.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void differ_when_any_member_but_the_revision_differs()
    {
        var contact = new Contact
        {
            Id = "1",
            EnqueuedAt = new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero),
            Outcome = Outcome.Answered,
        };
        Contact[] others =
        [
            contact with
            {
                Channel = Channel.Chat,
            },
            contact with
            {
                Direction = Direction.Outbound,
            },
            contact with
            {
                Outcome = Outcome.Abandoned,
            },
            contact with
            {
                Queue = "a",
            },
            contact with
            {
                Agent = "a",
            },
            contact with
            {
                Customer = "a",
            },
            contact with
            {
                Language = "a",
            },
            contact with
            {
                Region = "a",
            },
            contact with
            {
                Reason = "a",
            },
            contact with
            {
                Disposition = "a",
            },
            contact with
            {
                EnqueuedAt = contact.EnqueuedAt.AddSeconds(1),
            },
            contact with
            {
                AnsweredAt = contact.EnqueuedAt,
            },
            contact with
            {
                EndedAt = contact.EnqueuedAt,
            },
            contact with
            {
                FirstReplyAt = contact.EnqueuedAt,
            },
            contact with
            {
                ResolvedAt = contact.EnqueuedAt,
            },
            contact with
            {
                WaitSeconds = 1,
            },
            contact with
            {
                RingSeconds = 1,
            },
            contact with
            {
                TalkSeconds = 1,
            },
            contact with
            {
                HoldSeconds = 1,
            },
            contact with
            {
                WrapSeconds = 1,
            },
            contact with
            {
                Transferred = true,
            },
            contact with
            {
                Reopened = true,
            },
            contact with
            {
                Resolved = false,
            },
            contact with
            {
                Resolved = true,
            },
            contact with
            {
                Csat = 0,
            },
            contact with
            {
                Nps = 0,
            },
            contact with
            {
                Ces = 0,
            },
            contact with
            {
                Cost = 0,
            },
            contact with
            {
                Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "" },
            },
        ];
        var hash = new ContentHash();

        Assert.Equal(hash.Of(contact), hash.Of(contact with { Revision = 7 }));
        Assert.Equal(others.Length + 1, others.Append(contact).Select(hash.Of).Distinct().Count());
    }
}
