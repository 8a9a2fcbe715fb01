using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class JsonContacts
{
    private const string One =
        """{"id":"1","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered","talkSeconds":60}""";
    private const string Two =
        """{"id":"2","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"abandoned","attributes":{"a":"b"}}""";

    [Theory]
    [InlineData(One + "\n" + Two + "\n")]
    [InlineData(One + Two)]
    [InlineData("[" + One + ",\r\n" + Two + "]")]
    public void objects_come_by_line_one_after_another_or_in_a_list(string text) =>
        Assert.Equal(["1", "2"], Ids(Reading.Rows("canonical-json", text)));

    [Theory]
    [InlineData(
        """{"id":"x","id":"y","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered"}""",
        RowCodes.DuplicateMember
    )]
    [InlineData(
        """{"id":"x","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered","colour":"red"}""",
        RowCodes.UnknownMember
    )]
    [InlineData("""{"id":"x","enqueuedAt":"2026-10-01T09:00:00Z","outcome":""", RowCodes.BrokenJson)]
    [InlineData(
        """{"id":"x","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered","queue":"sup""",
        RowCodes.BrokenJson
    )]
    [InlineData(
        """{"id":"x","enqueuedAt":"2026-10-01T09:00:00Z","outcome":"answered","queue":["a"]}""",
        RowCodes.BrokenJson
    )]
    [InlineData("id,enqueuedAt", RowCodes.BrokenJson)]
    public void a_broken_object_costs_one_line(string line, string code)
    {
        var rows = Reading.Rows("canonical-json", $"{One}\n{line}\n{Two}\n");

        Assert.Equal((2, code), (rows.Rejected().Line, rows.Rejected().Code));
        Assert.Equal(["1", "2"], Ids(rows));
    }

    [Fact]
    public void a_bomb_of_brackets_is_set_aside_by_its_depth()
    {
        var bomb = """{"id":""" + new string('[', 500_000);

        Assert.Equal(RowCodes.TooDeep, Reading.Rows("canonical-json", $"{One}\n{bomb}\n{Two}").Rejected().Code);
    }

    [Fact]
    public void a_bomb_of_members_is_set_aside_by_their_number()
    {
        var members = string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"\"m{number}\":1"));

        Assert.Equal(RowCodes.TooManyMembers, Reading.Rows("canonical-json", $"{{{members}}}").Rejected().Code);
    }

    [Fact]
    public void a_bomb_of_one_endless_line_is_set_aside_by_its_length()
    {
        var bomb = """{"id":""" + '"' + new string('x', 5_000_000) + "\"}";

        Assert.Equal(RowCodes.RecordTooLong, Reading.Rows("canonical-json", $"{One}\n{bomb}\n{Two}").Rejected().Code);
    }

    private static IEnumerable<string> Ids(IEnumerable<UsageRow> rows) =>
        rows.OfType<UsageRow.Accepted>().Select(row => row.Contact.Id);
}
