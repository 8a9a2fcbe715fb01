using System.Text;
using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

/// <summary>Files that try to take more than they bring: each ends in a refusal or a row set aside, in bounded memory.</summary>
public sealed class HostileFiles
{
    private const string Header = "id,enqueuedAt,outcome,queue\n";
    private const string Good = "9,2026-10-01T09:00:00Z,answered,q\n";
    private const long Allowance = 16 << 20;

    public static TheoryData<string, string, string> Bombs =>
        new()
        {
            {
                "a million columns",
                string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n" + Good,
                "refused import.no-header"
            },
            { "a million fields", Header + new string(',', 1_000_000) + "\n" + Good, "2 too-many-fields" },
            {
                "a field of 64 KB and one",
                Header + $"1,2026-10-01T09:00:00Z,answered,{new string('x', (64 << 10) + 1)}\n" + Good,
                "2 field-too-long"
            },
            { "a NUL", Header + "1,2026-10-01T09:00:00Z,answered,a\0b\n" + Good, "2 nul-character" },
            {
                "lone carriage returns",
                (Header + "1,never,answered,q\n" + Good).Replace('\n', '\r'),
                "2 bad-timestamp"
            },
            { "a quote without end", Header + Good + "1,2026-10-01T09:00:00Z,answered,\"q", "3 broken-quotes" },
            { "a record without end", Header + new string('x', 3_000_000) + "\n" + Good, "2 record-too-long" },
        };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void a_hostile_table_is_answered(string what, string text, string answer) =>
        Assert.Equal((what, answer), (what, Answer("canonical-csv", Encoding.UTF8.GetBytes(text))));

    public static TheoryData<string, string, string> Objects =>
        new()
        {
            {
                "a member twice",
                """{"id":"1","id":"2","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered"}""",
                "1 duplicate-member"
            },
            { "lists in lists", "{\"a\":" + new string('[', 100_000), "1 too-deep" },
            { "objects in objects", string.Concat(Enumerable.Repeat("""{"a":""", 100_000)), "1 too-deep" },
            { "a text without end", "{\"id\":\"" + new string('x', 5_000_000), "1 record-too-long" },
            {
                "too many members",
                "{" + string.Join(',', Enumerable.Range(0, 20_000).Select(n => $"\"m{n}\":1")) + "}",
                "1 too-many-members"
            },
        };

    [Theory]
    [MemberData(nameof(Objects))]
    public void a_hostile_object_is_answered(string what, string text, string answer) =>
        Assert.Equal((what, answer), (what, Answer("canonical-json", Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("twilio", "calls")]
    [InlineData("genesys-cloud", "conversations")]
    [InlineData("talkdesk", "entries")]
    [InlineData("zendesk", "tickets")]
    public void a_page_that_never_ends_is_answered(string format, string list)
    {
        var rows = Reading.Rows(format, "{\"" + list + "\":[{\"x\":{\"y\":\"" + new string('z', 4_000_000));

        Assert.Equal(RowCodes.RecordTooLong, rows.Rejected().Code);
    }

    [Fact]
    public void invalid_bytes_set_their_row_aside_and_no_other()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Header + "1,2026-10-01T09:00:00Z,answered,Größe "),
            0xFF,
            .. Encoding.UTF8.GetBytes("\n" + Good),
        ];

        Assert.Equal("2 invalid-bytes", Answer("canonical-csv", bytes));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16be")]
    [InlineData("gb18030")]
    public void a_byte_order_mark_wins_over_the_profile(string encoding)
    {
        byte[] mark = encoding switch
        {
            "utf-8" => [0xEF, 0xBB, 0xBF],
            "utf-16" => [0xFF, 0xFE],
            "utf-16be" => [0xFE, 0xFF],
            _ => [0x84, 0x31, 0x95, 0x33],
        };
        byte[] bytes =
        [
            .. mark,
            .. Billing
                .Ingestion.Reading.EncodingWords.Find(encoding)!
                .GetBytes(Header + "1,2026-10-01T09:00:00Z,answered,客服 Ж\n"),
        ];

        Assert.Equal(
            "客服 Ж",
            Reading.Rows("canonical-csv", bytes, """{"encoding":"iso-8859-1"}""").Accepted().Contact.Queue
        );
    }

    private static string Answer(string format, byte[] bytes)
    {
        // What this thread was ever given: nobody else's memory is in it, and what is held cannot be more.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = Reading.Rows(format, bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Allowance);
        return rows.OfType<UsageRow.Refused>().FirstOrDefault() is { } refused
            ? $"refused {refused.Problem.Code}"
            : $"{rows.OfType<UsageRow.Rejected>().First().Line} {rows.OfType<UsageRow.Rejected>().First().Code}";
    }
}
