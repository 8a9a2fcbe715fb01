using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class BadRowsAreSetAside
{
    private const string Header = "id,enqueuedAt,answeredAt,endedAt,waitSeconds,talkSeconds,outcome,queue";
    private const string Good =
        "good,2026-10-01T09:00:00Z,2026-10-01T09:00:05Z,2026-10-01T09:01:05Z,5,60,answered,support";

    [Theory]
    [InlineData("1,2026-10-01T09:00:00Z,,,,,answered", RowCodes.FieldCount, null)]
    [InlineData("1,2026-10-01T24:00:00Z,,,,,answered,support", RowCodes.Hour24, "enqueuedAt")]
    [InlineData("1,2026-03-29T02:30:00,,,,,answered,support", RowCodes.SkippedHour, "enqueuedAt")]
    [InlineData("1,2026-13-01T09:00:00Z,,,,,answered,support", RowCodes.BadStamp, "enqueuedAt")]
    [InlineData("1,2026-10-01T09:00:00Z,,,,-60,answered,support", RowCodes.NegativeDuration, "talkSeconds")]
    [InlineData("1,2026-10-01T09:00:00Z,,,,1:00,answered,support", RowCodes.BadDuration, "talkSeconds")]
    [InlineData("1,2026-10-01T09:00:00Z,,,,86401,answered,support", RowCodes.AbsurdDuration, "talkSeconds")]
    [InlineData(
        "1,2026-10-01T09:00:00Z,2026-10-01T09:01:00Z,2026-10-01T09:00:30Z,,,answered,support",
        RowCodes.EndBeforeStart,
        "endedAt"
    )]
    [InlineData(
        "1,2026-10-01T09:00:00Z,2026-10-01T08:59:00Z,,,,answered,support",
        RowCodes.AnsweredBeforeEnqueued,
        "answeredAt"
    )]
    [InlineData("1,2026-10-01T09:00:00Z,,,,,replied,support", RowCodes.UnknownWord, "outcome")]
    [InlineData(",2026-10-01T09:00:00Z,,,,,answered,support", RowCodes.MissingValue, "id")]
    [InlineData("1,,,,,,answered,support", RowCodes.MissingValue, "enqueuedAt")]
    [InlineData("1,2026-10-01T09:00:00Z,,,,,answered,sup\0port", RowCodes.NulCharacter, null)]
    [InlineData("1,2026-10-01T09:00:00Z,,,,,answered,\"sup\"port", RowCodes.BrokenQuotes, null)]
    public void each_with_its_line_column_and_code_and_the_rest_is_kept(string row, string code, string? column)
    {
        var rows = Reading.Csv(Header, Good, row, Good.Replace("good", "better", StringComparison.Ordinal));
        var rejected = rows.Rejected();

        Assert.Equal((3, column, code), (rejected.Line, rejected.Column, rejected.Code));
        Assert.Equal(row, rejected.Raw);
        Assert.Equal(["good", "better"], rows.OfType<UsageRow.Accepted>().Select(each => each.Contact.Id));
    }

    [Fact]
    public void a_quote_that_is_never_closed_costs_one_line()
    {
        var rows = Reading.Csv(Header, Good, "\"1,2026-10-01T09:00:00Z,,,,,answered,support", Good, Good);

        Assert.Equal((3, RowCodes.BrokenQuotes), (rows.Rejected().Line, rows.Rejected().Code));
        Assert.Equal([2, 4, 5], rows.OfType<UsageRow.Accepted>().Select(row => row.Line));
    }

    [Fact]
    public void a_quote_closed_by_the_quote_of_a_later_line_costs_one_line_too()
    {
        var rows = Reading.Csv(Header, "1,2026-10-01T09:00:00Z,,,,,answered,\"sup", Good, $"{Good[..^7]}\"support\"");

        Assert.Equal((2, RowCodes.BrokenQuotes), (rows.Rejected().Line, rows.Rejected().Code));
        Assert.Equal([3, 4], rows.OfType<UsageRow.Accepted>().Select(row => row.Line));
    }

    [Fact]
    public void a_start_in_the_future_is_set_aside()
    {
        var profile = Reading.Profile("canonical-csv", null, null);
        var rules = profile.Rules with { LatestStart = new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero) };
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{Header}\n{Good}\n"));

        var rows = UsageFile.Read(file, profile with { Rules = rules }, "pbx", ReadLimits.Default, []).ToList();

        Assert.Equal(RowCodes.FutureStart, rows.Rejected().Code);
    }

    [Fact]
    public void a_row_longer_than_any_real_one_is_cut_before_it_is_kept()
    {
        var rows = Reading.Csv(Header, Good, new string('x', 3_000_000), $"{Good},{new string(',', 1_000)}", Good);
        var rejected = rows.OfType<UsageRow.Rejected>().ToList();

        Assert.Equal([RowCodes.RecordTooLong, RowCodes.TooManyFields], rejected.Select(row => row.Code));
        Assert.All(rejected, row => Assert.InRange(row.Raw.Length, 1, ReadLimits.RawCharacters));
        Assert.Equal([2, 5], rows.OfType<UsageRow.Accepted>().Select(row => row.Line));
    }
}
