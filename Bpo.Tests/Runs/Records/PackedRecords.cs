using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Records;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;

namespace Bpo.Tests.Runs.Records;

/// <summary>Seats, costs and the like come packed as contacts do.</summary>
public sealed class PackedRecords
{
    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task seats_in_a_packed_workbook_count_once_beside_the_plain_text(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var workbook = new WorkbookFile()
            .Sheet(1, Row(1, "agent", "role", "service", "from") + Row(2, "anna", "agent", "voice", "2026-10-01"))
            .Bytes();

        var packed = (await Import(desk, Zip.Pack([("seats.xlsx", workbook)]))).Accepted();
        var plain = (
            await Import(desk, "agent,role,service,from\nanna,agent,voice,2026-10-01\n"u8.ToArray())
        ).Accepted();

        Assert.Equal((1, 0), (packed.Accepted, packed.Rejected));
        Assert.Equal((0, 1), (plain.Accepted, plain.Duplicates));
    }

    [Fact]
    public async Task a_bad_row_says_where_it_stands()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);
        var workbook = new WorkbookFile()
            .Sheet(1, Row(1, "agent", "role", "service", "from") + Row(5, "anna", "agent", "voice", "soon"))
            .Bytes();

        (await Import(desk, Zip.Pack([("seats.xlsx", workbook)]))).Accepted();

        var row = Assert.Single(await desk.SetAside());
        Assert.Equal(5, row.Line);
        Assert.StartsWith("In 'seats.xlsx', sheet 'Calls': ", row.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_broken_archive_is_refused_and_no_failure()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);
        var cut = Gzip.Pack("agent,role,service,from\nanna,agent,voice,2026-10-01\n")[..^6];

        Assert.Equal(RefusalCodes.BrokenArchive, (await Import(desk, cut)).Match(_ => "", problem => problem.Code));
    }

    private static Task<Result<Import>> Import(ImportDesk desk, byte[] file) =>
        new ImportRecords(desk.Fixture.Test.Database, ContractFixture.Clock, desk.Settings).Run(
            desk.Fixture.Scope,
            new RecordsRequest(desk.Contract, "seats", new MemoryStream(file), "seats"),
            ContractFixture.Cancel
        );

    private static string Row(int line, params string[] texts) =>
        $"<row r=\"{line}\">{string.Concat(texts.Select(text => $"<c t=\"str\"><v>{text}</v></c>"))}</row>";
}
