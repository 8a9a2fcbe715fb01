using System.Text;
using Bpo.Billing.Ingestion;

namespace Bpo.Tests.Ingestion;

public sealed class ArchivesAreTakenApart
{
    private const string Header = "id,enqueuedAt,outcome\n";
    private const string One = Header + "1,2026-10-01T09:00:00Z,answered\n";
    private const string Two = Header + "2,2026-10-02T09:00:00Z,abandoned\n";

    [Fact]
    public void every_file_of_a_zip_is_read_by_the_one_format() =>
        Assert.Equal(
            ["1", "2"],
            Rows(
                    Zip.Pack(
                        ("export/day1.csv", One),
                        ("export/", ""),
                        ("__MACOSX/._day1.csv", "x"),
                        ("export\\day2.csv", Two)
                    )
                )
                .OfType<UsageRow.Accepted>()
                .Select(row => row.Contact.Id)
        );

    [Fact]
    public void a_bad_row_says_in_which_file_it_stands()
    {
        var rejected = Rows(Zip.Pack(("day1.csv", One), ("day2.csv", Header + "3,never,answered\n"))).Rejected();

        Assert.Equal(2, rejected.Line);
        Assert.StartsWith("In 'day2.csv': ", rejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_leg_that_begins_in_one_file_ends_in_the_next()
    {
        var packed = Zip.Pack(
            ("queue_log.1", "1266839761|1.2|q|NONE|ENTERQUEUE||555\n"),
            ("queue_log", "1266839770|1.2|q|A|CONNECT|9|1.3|4\n1266839790|1.2|q|A|COMPLETECALLER|9|20|1\n")
        );

        Assert.Equal(20, Reading.Rows("asterisk-queue-log", packed).Accepted().Contact.TalkSeconds);
    }

    [Theory]
    [InlineData("../../etc/cron.d/x.csv")]
    [InlineData("/etc/x.csv")]
    [InlineData("C:\\x.csv")]
    [InlineData("a/../../x.csv")]
    [InlineData("\\\\server\\x.csv")]
    [InlineData("a\nb.csv")]
    public void a_name_that_leaves_the_archive_refuses_it(string name) =>
        Assert.Equal(RefusalCodes.HostileArchive, Rows(Zip.Pack((name, One))).Refused().Code);

    [Fact]
    public void a_link_in_an_archive_refuses_it() =>
        Assert.Equal(
            RefusalCodes.HostileArchive,
            Rows(Zip.Pack([("x.csv", "/etc/passwd"u8.ToArray())], attributes: unchecked((int)0xA1FF0000)))
                .Refused()
                .Code
        );

    [Fact]
    public void more_files_than_anybody_sends_refuse_the_archive() =>
        Assert.Equal(
            RefusalCodes.HostileArchive,
            Rows(Zip.Pack([.. Enumerable.Range(0, 101).Select(number => ($"{number}.csv", One))])).Refused().Code
        );

    [Fact]
    public void an_archive_in_an_archive_is_refused()
    {
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Zip.Pack([("x.zip", Zip.Pack(("x.csv", One)))])).Refused().Code);
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Zip.Pack([("x.csv.gz", Gzip.Pack(One))])).Refused().Code);
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Gzip.Pack(Gzip.Pack(One))).Refused().Code);
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Gzip.Pack(Zip.Pack(("x.csv", One)))).Refused().Code);
    }

    [Fact]
    public void a_zip_that_unpacks_without_end_is_refused() =>
        Assert.Equal(
            RefusalCodes.UnpacksTooLarge,
            Rows(Zip.Pack(("x.csv", Header + new string('a', 60_000_000)))).Refused().Code
        );

    [Fact]
    public void many_small_bombs_are_one_bomb() =>
        Assert.Equal(
            RefusalCodes.UnpacksTooLarge,
            Rows(
                    Zip.Pack([
                        .. Enumerable
                            .Range(0, 9)
                            .Select(n => ($"{n}.csv", Encoding.UTF8.GetBytes(Header + new string('\n', 9_000_000)))),
                    ])
                )
                .Refused()
                .Code
        );

    [Fact]
    public void a_cut_zip_is_refused()
    {
        var packed = Zip.Pack(("x.csv", One));

        Assert.Equal(RefusalCodes.BrokenArchive, Rows(packed[..^20]).Refused().Code);
    }

    [Fact]
    public void an_archive_without_a_file_is_empty() =>
        Assert.Equal(RefusalCodes.Empty, Rows(Zip.Pack(("folder/", ""))).Refused().Code);

    private static List<UsageRow> Rows(byte[] bytes) => Reading.Rows("canonical-csv", bytes);
}
