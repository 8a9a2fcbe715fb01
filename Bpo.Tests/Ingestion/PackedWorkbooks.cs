using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Domain;

namespace Bpo.Tests.Ingestion;

/// <summary>A workbook inside an archive is read as the workbook itself would be, and costs no more than the archive may.</summary>
public sealed class PackedWorkbooks
{
    [Fact]
    public void one_packed_as_gzip_or_zip_is_the_workbook_itself()
    {
        var workbook = Calls(Row(2, "1", "46296.375", "answered"), Row(3, "2", "46296.5", "abandoned"));
        var plain = Read(workbook);

        Assert.Equal(["1 2026-10-01T07:00Z answered", "2 2026-10-01T10:00Z abandoned"], plain);
        Assert.Equal(plain, Read(Gzip.Pack(workbook)));
        Assert.Equal(plain, Read(Zip.Pack([("calls.xlsx", workbook)])));
    }

    [Fact]
    public void workbooks_and_texts_of_one_archive_are_one_delivery_whatever_separates_the_texts()
    {
        var packed = Zip.Pack([
            ("a.csv", "id;enqueuedAt;outcome\n1;2026-10-01T09:00:00;answered\n"u8.ToArray()),
            ("b.xlsx", Calls(Row(2, "2", "46296.5", "abandoned"))),
            ("c.csv", "id;enqueuedAt;outcome\n3;2026-10-01T12:00:00;answered\n"u8.ToArray()),
        ]);

        Assert.Equal(
            ["1 2026-10-01T07:00Z answered", "2 2026-10-01T10:00Z abandoned", "3 2026-10-01T10:00Z answered"],
            Read(packed, """{"separator":"semicolon"}""")
        );
    }

    [Fact]
    public void the_profile_chooses_the_sheet_in_the_archive_too()
    {
        var workbook = new WorkbookFile()
            .Sheet(1, Cells(1, "a note"))
            .Sheet(2, Cells(1, "id", "enqueuedAt", "outcome") + Row(2, "7", "46296.375", "answered"))
            .Bytes();

        Assert.Equal(["7 2026-10-01T07:00Z answered"], Read(Gzip.Pack(workbook), """{"sheet":"More"}"""));
    }

    [Fact]
    public void a_bad_row_says_in_which_entry_and_sheet_and_line_it_stands()
    {
        var workbook = Calls(Row(7, "1", "46296", "lost"));

        var rejected = Rows(Zip.Pack([("export/calls.xlsx", workbook)])).Rejected();

        Assert.Equal((7, "outcome"), (rejected.Line, rejected.Column));
        Assert.StartsWith("In 'calls.xlsx', sheet 'Calls': ", rejected.Message, StringComparison.Ordinal);
        Assert.StartsWith("In sheet 'Calls': ", Rows(Gzip.Pack(workbook)).Rejected().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_refusal_names_the_entry_that_cannot_be_read()
    {
        var broken = new WorkbookFile().Sheet(1, "<row r=\"1\"><c r=\"A1\">").Bytes();

        var unread = Rows(Zip.Pack([("a.csv", "id,enqueuedAt,outcome\n"u8.ToArray()), ("b.xlsx", broken)])).Refused();
        var without = Rows(Zip.Pack([("b.xlsx", Calls())]), """{"sheet":"None"}""").Refused();
        var columns = Rows(Zip.Pack([("c.xlsx", new WorkbookFile().Sheet(1, Cells(1, "x", "y")).Bytes())])).Refused();

        Assert.Equal(RefusalCodes.BrokenWorkbook, unread.Code);
        Assert.StartsWith("In 'b.xlsx', sheet 'Calls': ", unread.Detail, StringComparison.Ordinal);
        Assert.Equal(RefusalCodes.BrokenWorkbook, without.Code);
        Assert.StartsWith("In 'b.xlsx': ", without.Detail, StringComparison.Ordinal);
        Assert.Equal(RefusalCodes.UnknownColumn, columns.Code);
        Assert.StartsWith("In 'c.xlsx', sheet 'Calls': ", columns.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void deeper_than_one_archive_nothing_is_opened()
    {
        var workbook = Calls(Row(2, "1", "46296", "answered"));
        var zip = Zip.Pack([("calls.xlsx", workbook)]);

        Assert.Equal(RefusalCodes.NestedArchive, Rows(Zip.Pack([("a.zip", zip)])).Refused().Code);
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Gzip.Pack(zip)).Refused().Code);
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Zip.Pack([("a.xlsx.gz", Gzip.Pack(workbook))])).Refused().Code);
        Assert.Equal(RefusalCodes.NestedArchive, Rows(Gzip.Pack(Gzip.Pack(workbook))).Refused().Code);
    }

    [Fact]
    public void a_path_that_leaves_the_archive_refuses_it_with_a_workbook_too() =>
        Assert.Equal(
            RefusalCodes.HostileArchive,
            Rows(Zip.Pack([("../calls.xlsx", Calls(Row(2, "1", "46296", "answered")))])).Refused().Code
        );

    /// <summary>Each layer stays under a hundred times its own size; together they are a bomb.</summary>
    [Fact]
    public void a_bomb_in_a_workbook_in_an_archive_is_one_bomb()
    {
        var bomb = new WorkbookFile().Sheet(1, Cells(1, new string('a', 2_000_000))).Bytes();
        var limits = ReadLimits.Default with { RatioFreeBytes = 1 << 20 };
        var profile = Reading.Profile("canonical-csv", null, "Europe/Berlin");

        foreach (var packed in new[] { Zip.Pack([("a.xlsx", bomb)]), Gzip.Pack(bomb) })
        {
            using var file = new MemoryStream(packed);
            Assert.Equal(RefusalCodes.UnpacksTooLarge, UsageFile.Read(file, profile, "pbx", limits, []).Refused().Code);
        }
    }

    [Fact]
    public void what_is_unpacked_is_gone_with_the_reading_even_when_it_is_given_up()
    {
        var folder = Directory.CreateTempSubdirectory("bpo-unpacked-");
        var limits = ReadLimits.Default with { SpoolFolder = folder.FullName };
        var workbook = Calls([.. Enumerable.Range(2, 20).Select(line => Row(line, $"{line}", "46296", "answered"))]);
        using var packed = new MemoryStream(Gzip.Pack(workbook));
        var profile = Reading.Profile("canonical-csv", null, "Europe/Berlin");

        using (var rows = UsageFile.Read(packed, profile, "pbx", limits, []).GetEnumerator())
        {
            Assert.True(rows.MoveNext());
            Assert.Single(folder.EnumerateFiles());
        }

        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    [Fact]
    public void it_is_recognised_in_its_archive()
    {
        var workbook = Calls(Row(2, "1", "46296.375", "answered"));

        foreach (var packed in new[] { workbook, Gzip.Pack(workbook), Zip.Pack([("calls.xlsx", workbook)]) })
        {
            var proposal = Proposal(packed, isWhole: true);

            Assert.Equal(("xlsx", "canonical-csv"), (proposal.Packing, proposal.Format));
            Assert.Equal("1", proposal.Sample.Accepted().Contact.Id);
        }

        Assert.Equal(
            RefusalCodes.BrokenArchive,
            Detect(Gzip.Pack(workbook), isWhole: false).Match(_ => "", problem => problem.Code)
        );
    }

    private static FileProposal Proposal(byte[] file, bool isWhole) =>
        Detect(file, isWhole)
            .Match(proposal => proposal, problem => throw new InvalidOperationException(problem.Detail));

    private static Result<FileProposal> Detect(byte[] file, bool isWhole) =>
        FileDetector.Detect("calls", file, isWhole, DetectionWish.None with { TimeZone = "Europe/Berlin" });

    private static string[] Read(byte[] file, string? profile = null) =>
        [
            .. Rows(file, profile)
                .Select(row => Assert.IsType<UsageRow.Accepted>(row).Contact)
                .Select(contact =>
                    $"{contact.Id} {contact.EnqueuedAt.UtcDateTime:yyyy-MM-ddTHH:mmZ} {contact.Outcome.ToString().ToLowerInvariant()}"
                ),
        ];

    private static List<UsageRow> Rows(byte[] file, string? profile = null) =>
        Reading.Rows("canonical-csv", file, profile);

    private static byte[] Calls(params string[] rows) =>
        new WorkbookFile().Sheet(1, Cells(1, "id", "enqueuedAt", "outcome") + string.Concat(rows)).Bytes();

    private static string Cells(int line, params string[] texts) =>
        $"<row r=\"{line}\">{string.Concat(texts.Select(text => $"<c t=\"str\"><v>{text}</v></c>"))}</row>";

    /// <param name="day">Days of a spreadsheet, which style 1 of the workbook shows as a date.</param>
    private static string Row(int line, string id, string day, string outcome) =>
        $"<row r=\"{line}\"><c><v>{id}</v></c><c s=\"1\"><v>{day}</v></c><c t=\"str\"><v>{outcome}</v></c></row>";
}
