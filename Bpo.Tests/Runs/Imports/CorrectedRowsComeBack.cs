using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

/// <summary>The list of rejected rows comes back corrected: each row leaves quarantine once and counts once.</summary>
public sealed class CorrectedRowsComeBack
{
    private const string Header = "id,enqueuedAt,outcome,queue";

    private const string Corrected = """
        row,line,column,code,reason,raw
        1,3,outcome,unknown-word,why,"2,2026-10-01T09:00:00Z,answered,support"
        2,4,outcome,unknown-word,why,"3,2026-10-01T09:00:00Z,gone,support"
        """;

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_mended_row_becomes_a_contact_and_one_that_fails_again_waits_with_its_new_reason(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = await Broken(desk);

        var first = (await desk.Recycle(import, Corrected)).Accepted();
        var again = (await desk.Recycle(import, Corrected)).Accepted();

        Assert.Equal((2, 0), (first.Rows, first.Skipped));
        Assert.Equal((1, 1), (first.Import!.Accepted, first.Import.Rejected));
        Assert.Equal((null, 0, 2), (again.Import, again.Rows, again.Skipped));
        Assert.Equal(["1", "2"], (await desk.Contacts()).Select(contact => contact.Id).Order());
        var waits = Assert.Single(await desk.SetAside(), row => row.ImportId == first.Import.Id);
        Assert.Equal((RowCodes.UnknownWord, "3,2026-10-01T09:00:00Z,gone,support"), (waits.Code, waits.Raw));
        await desk.Stands(import, new QuarantineCounts(1, 2, 0));
        await desk.Stands(first.Import, new QuarantineCounts(1, 0, 0));
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task who_sent_which_rows_again_is_traced(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = await Broken(desk);

        var recycled = (await desk.Recycle(import, Corrected)).Accepted();

        await using var db = desk.Database();
        var settled = await db.Set<SettledRejection>().OrderBy(row => row.Ordinal).ToListAsync(Cancel);
        Assert.Equal([1, 2], settled.Select(row => row.Ordinal));
        Assert.All(
            settled,
            row => Assert.Equal((recycled.Import!.Id, "tester"), (row.RecycledBy!.Value, row.SettledBy))
        );
        Assert.Contains("import.recycled", await db.Set<AuditEntry>().Select(row => row.Action).ToListAsync(Cancel));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_crash_before_the_rows_left_counts_nothing_twice(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = await Broken(desk);
        var first = (await desk.Recycle(import, Corrected)).Accepted();
        await using (var db = desk.Database())
        {
            await db.Set<SettledRejection>().ExecuteDeleteAsync(Cancel);
        }

        var again = (await desk.Recycle(import, Corrected)).Accepted();

        Assert.Equal(first.Import!.Id, again.Import!.RepeatOf);
        Assert.Equal(["1", "2"], (await desk.Contacts()).Select(contact => contact.Id).Order());
        await desk.Stands(import, new QuarantineCounts(1, 2, 0));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task rows_are_open_again_when_their_correction_is_taken_back(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var import = await Broken(desk);
        var recycled = (await desk.Recycle(import, "row;raw\n1;2,2026-10-01T09:00:00Z,answered,support\n")).Accepted();

        var roll = new RollBackImport(desk.Fixture.Test.Database, ContractFixture.Clock);
        (await roll.Run(desk.Fixture.Scope, recycled.Import!.Id, "tester", Cancel)).Accepted();

        await desk.Stands(import, new QuarantineCounts(3, 0, 0));
        Assert.Equal("1", Assert.Single(await desk.Contacts()).Id);
    }

    [Fact]
    public async Task rows_of_a_workbook_come_back_whatever_separator_the_profile_names()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, profile: """{"separator":"semicolon"}""");
        const string Rows = """
            <row r="1"><c t="str"><v>id</v></c><c t="str"><v>enqueuedAt</v></c><c t="str"><v>outcome</v></c></row>
            <row r="2"><c t="str"><v>1</v></c><c t="str"><v>2026-10-01T09:00:00Z</v></c><c t="str"><v>lost</v></c></row>
            """;
        var import = (await desk.TryImport(new WorkbookFile().Sheet(1, Rows).Bytes())).Accepted();

        var taken = (await desk.Recycle(import, "row\traw\n1\t1,2026-10-01T09:00:00Z,answered\n")).Accepted();

        Assert.Equal(1, taken.Import!.Accepted);
    }

    [Fact]
    public async Task the_rows_of_a_file_with_a_foreword_are_read_under_their_header()
    {
        await using var desk = await ImportDesk.Open(
            TestDatabases.Sqlite,
            "delimited",
            """
            {"skipLines":1,"encoding":"windows-1251","key":{"columns":["ид"]},"fields":{
            "enqueuedAt":{"columns":["начало"],"pattern":"yyyy-MM-dd HH:mm"},"outcome":{"constant":"answered"},
            "channel":{"constant":"voice"},"direction":{"constant":"inbound"}}}
            """
        );
        var file = EncodingWords.Find("windows-1251")!.GetBytes("Отчёт за октябрь\nид,начало\nя1,вчера\n");
        var import = (await desk.TryImport(file)).Accepted();

        var taken = (await desk.Recycle(import, "row,raw\n1,\"я1,2026-10-01 09:00\"\n")).Accepted();

        Assert.Equal((1, 0), (taken.Import!.Accepted, taken.Import.Rejected));
    }

    [Theory]
    [InlineData("row,raw\n9,x\n", "import.unknown-row")]
    [InlineData("line,raw\n1,x\n", RefusalCodes.MissingColumn)]
    [InlineData("row,raw\n1,x\n1,y\n", "import.bad-correction")]
    [InlineData("row,raw\n1,\n", "import.bad-correction")]
    [InlineData("row,raw\nfirst,x\n", "import.bad-correction")]
    public async Task a_file_that_names_no_rejected_rows_is_refused(string file, string code)
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);
        var import = await Broken(desk);

        Assert.Equal(code, (await desk.Recycle(import, file)).RefusedAs());
        await desk.Stands(import, new QuarantineCounts(3, 0, 0));
    }

    [Fact]
    public async Task a_leg_of_a_call_does_not_come_back_alone()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, "asterisk-cdr-csv");
        var import = await desk.Import(
            """
            "","100","200","from-internal","","SIP/1","SIP/2","Dial","","never","","","5","3","ANSWERED","DOCUMENTATION","1.1",""
            """
        );
        Assert.Equal(1, import.Rejected);

        Assert.Equal("import.rows-of-contacts", (await desk.Recycle(import, "row,raw\n1,x\n")).RefusedAs());
    }

    private static Task<Import> Broken(ImportDesk desk) =>
        desk.Import(
            Header,
            "1,2026-10-01T09:00:00Z,answered,support",
            "2,2026-10-01T09:00:00Z,lost,support",
            "3,2026-10-01T09:00:00Z,vanished,support",
            "4,yesterday,answered,support"
        );
}
