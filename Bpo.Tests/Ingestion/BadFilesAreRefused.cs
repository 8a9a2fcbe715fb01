using System.Text;
using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class BadFilesAreRefused
{
    private const string Header = "id,enqueuedAt,outcome";

    [Fact]
    public void a_column_without_a_meaning_is_named()
    {
        var problem = Reading.Csv("id,enqueuedAt,outcome,taklSeconds", "1,2026-10-01T09:00:00Z,answered,60").Refused();

        Assert.Equal(RefusalCodes.UnknownColumn, problem.Code);
        Assert.Equal("/taklSeconds", Assert.Single(problem.Faults).Pointer);
    }

    [Fact]
    public void a_missing_required_column_is_named()
    {
        var problem = Reading.Csv("id,outcome", "1,answered").Refused();

        Assert.Equal(RefusalCodes.MissingColumn, problem.Code);
        Assert.Contains("'enqueuedAt'", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void a_column_given_twice_is_never_mapped_by_position() =>
        Assert.Equal(RefusalCodes.DuplicateColumn, Reading.Csv("id,enqueuedAt,outcome,id", "1,,,2").Refused().Code);

    [Fact]
    public void a_column_the_mapping_speaks_of_must_be_there()
    {
        const string Profile =
            """{"key":{"column":"nr"},"fields":{"enqueuedAt":{"column":"start"},"outcome":{"column":"state"}}}""";

        var problem = Reading.Rows("delimited", "nr,begin,state\n1,2026-10-01T09:00:00Z,answered\n", Profile).Refused();

        Assert.Equal(RefusalCodes.MissingColumn, problem.Code);
        Assert.Contains("'start'", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", "Поддержка клиентов по телефону", "windows-1251")]
    [InlineData("gb18030", "客户服务热线投诉建议中心", "gb18030")]
    [InlineData("utf-16", "Support", "utf-16")]
    public void a_file_in_another_encoding_is_refused_with_a_guess(string actual, string queue, string guess)
    {
        var text = $"{Header},queue\n1,2026-10-01T09:00:00Z,answered,{queue}\n";
        var bytes = Billing.Ingestion.Reading.EncodingWords.Find(actual)!.GetBytes(text);

        var problem = Reading.Rows("canonical-csv", bytes).Refused();

        Assert.Equal(RefusalCodes.WrongEncoding, problem.Code);
        Assert.Contains($"looks like {guess}", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void a_utf8_file_declared_as_a_code_page_is_refused() =>
        Assert.Equal(
            RefusalCodes.WrongEncoding,
            Reading
                .Rows(
                    "canonical-csv",
                    Encoding.UTF8.GetBytes($"{Header},queue\n1,2026-10-01T09:00:00Z,answered,Поддержка\n"),
                    """{"encoding":"windows-1251"}"""
                )
                .Refused()
                .Code
        );

    [Fact]
    public void an_empty_file_is_refused() =>
        Assert.Equal(RefusalCodes.Empty, Reading.Rows("canonical-csv", "").Refused().Code);

    [Fact]
    public void a_cut_archive_is_refused_after_the_rows_that_could_be_read()
    {
        var bytes = Gzip.Pack(
            $"{Header}\n{string.Join('\n', Enumerable.Range(0, 50_000).Select(n => $"{n},2026-10-01T09:00:00Z,answered"))}"
        );

        var rows = Reading.Rows("canonical-csv", bytes[..(bytes.Length / 2)]);

        Assert.Equal(RefusalCodes.BrokenArchive, rows.Refused().Code);
    }

    [Fact]
    public void an_archive_that_unpacks_without_end_is_refused() =>
        Assert.Equal(
            RefusalCodes.UnpacksTooLarge,
            Reading.Rows("canonical-csv", Gzip.Pack(new string('a', 60_000_000))).Refused().Code
        );
}
