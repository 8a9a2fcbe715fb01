using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

/// <summary>
/// An archive of two files whose columns stand in different orders; one row of each names a word that means nothing. Each comes
/// back as it stood, with the word mended.
/// </summary>
public sealed class CorrectedRowsOfArchives
{
    private static readonly (string Name, string Text) Morning = (
        "morning.csv",
        """
        id,enqueuedAt,outcome,queue,talkSeconds
        m1,2026-10-01T09:00:00Z,answered,support,60
        m2,2026-10-01T09:10:00Z,lost,support,61
        """
    );

    private static readonly (string Name, string Text) Evening = (
        "evening.csv",
        """
        talkSeconds,queue,outcome,enqueuedAt,id
        70,sales,answered,2026-10-01T19:00:00Z,e1
        71,sales,vanished,2026-10-01T19:10:00Z,e2
        72,sales,vanished,2026-10-01T19:20:00Z,e3
        """
    );

    private const string Corrected = """
        row,raw
        1,"m2,2026-10-01T09:10:00Z,answered,support,61"
        2,"71,sales,answered,2026-10-01T19:10:00Z,e2"
        """;

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task each_row_is_read_under_the_header_of_its_own_file(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = (await desk.TryImport(Zip.Pack(Morning, Evening))).Accepted();

        var taken = (await desk.Recycle(import, Corrected)).Accepted();

        Assert.Equal((2, 3), (import.Accepted, import.Rejected));
        Assert.Equal((2, 2, 0), (taken.Rows, taken.Import!.Accepted, taken.Import.Rejected));
        Assert.Equal(
            ["e1 sales 70", "e2 sales 71", "m1 support 60", "m2 support 61"],
            (await desk.Contacts())
                .Select(contact => $"{contact.Id} {contact.Queue} {contact.TalkSeconds}")
                .Order(StringComparer.Ordinal)
        );
        await desk.Stands(import, new QuarantineCounts(1, 2, 0));
        await desk.RollupsAreARecount();
    }

    /// <summary>A batch holds seven rows, so that rows of one file fall into several.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_row_that_fails_again_keeps_its_header_for_the_next_time(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var many = Enumerable.Range(0, 12).Select(call => $"9,sales,gone,2026-10-02T10:{call:00}:00Z,x{call}\n");
        var file = Zip.Pack(Morning, (Evening.Name, Evening.Text + "\n" + string.Concat(many)));
        var import = (await desk.TryImport(file)).Accepted();
        var wrong = Corrected.Replace("sales,answered", "sales,perhaps", StringComparison.Ordinal);

        var first = (await desk.Recycle(import, wrong)).Accepted();
        var waits = Assert.Single(await desk.SetAside(), row => row.ImportId == first.Import!.Id);
        var second = (
            await desk.Recycle(
                first.Import!,
                $"row,raw\n{waits.Ordinal},\"{waits.Raw.Replace("perhaps", "answered", StringComparison.Ordinal)}\"\n"
            )
        ).Accepted();

        Assert.Equal((1, 1), (first.Import!.Accepted, first.Import.Rejected));
        Assert.Equal((1, 0), (second.Import!.Accepted, second.Import.Rejected));
        var mended = Assert.Single(await desk.Contacts(), contact => contact.Id == "e2");
        Assert.Equal(("sales", 71), (mended.Queue, mended.TalkSeconds));
        await desk.Stands(import, new QuarantineCounts(13, 2, 0));
    }

    [Fact]
    public async Task the_same_corrections_sent_again_after_a_crash_are_known()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);
        var import = (await desk.TryImport(Zip.Pack(Morning, Evening))).Accepted();
        var first = (await desk.Recycle(import, Corrected)).Accepted();
        await using (var db = desk.Database())
        {
            await db.Set<SettledRejection>().ExecuteDeleteAsync(Cancel);
        }

        var again = (await desk.Recycle(import, Corrected)).Accepted();

        Assert.Equal(first.Import!.Id, again.Import!.RepeatOf);
        Assert.Equal(4, (await desk.Contacts()).Count);
    }

    /// <summary>Texts are written with semicolons; rows of a workbook stand with commas whatever the profile says.</summary>
    [Fact]
    public async Task rows_of_a_text_and_of_a_workbook_come_back_together()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, profile: """{"separator":"semicolon"}""");
        const string Rows = """
            <row r="1"><c t="str"><v>outcome</v></c><c t="str"><v>id</v></c><c t="str"><v>enqueuedAt</v></c></row>
            <row r="2"><c t="str"><v>lost</v></c><c t="str"><v>s1</v></c><c t="str"><v>2026-10-01T09:00:00Z</v></c></row>
            """;
        var file = Zip.Pack([
            ("text.csv", "id;enqueuedAt;outcome;queue\nt1;2026-10-01T09:00:00Z;lost;support\n"u8.ToArray()),
            ("book.xlsx", new WorkbookFile().Sheet(1, Rows).Bytes()),
        ]);
        var import = (await desk.TryImport(file)).Accepted();

        var taken = (
            await desk.Recycle(
                import,
                "row\traw\n1\t\"t1;2026-10-01T09:00:00Z;answered;\"\"a, b\"\"\"\n2\tanswered,s1,2026-10-01T09:00:00Z\n"
            )
        ).Accepted();

        Assert.Equal((2, 0), (taken.Import!.Accepted, taken.Import.Rejected));
        Assert.Equal(
            ["s1 ", "t1 a, b"],
            (await desk.Contacts()).Select(contact => $"{contact.Id} {contact.Queue}").Order(StringComparer.Ordinal)
        );
    }
}
