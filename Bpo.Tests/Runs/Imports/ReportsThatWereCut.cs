using Bpo.Billing.Ingestion;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A report of exactly as many rows as its writer puts out at most lacks the rest, however it is packed and whatever it holds.</summary>
public sealed class ReportsThatWereCut
{
    private const string Header = "id,enqueuedAt,outcome,talkSeconds,agent";

    [Theory]
    [InlineData(300, 300, "'a.csv' has exactly 300 rows")]
    [InlineData(300, 3, "'a.csv' has exactly 300 rows")]
    [InlineData(3, 300, "'b.csv' has exactly 300 rows")]
    [InlineData(299, 301, null)]
    public async Task a_report_that_was_cut_hid_in_an_archive(int first, int second, string? said)
    {
        await using var desk = await ImportDesk.Open(
            TestDatabases.Sqlite,
            profile: """{ "holds": { "rowCap": 300 } }"""
        );
        var packed = Zip.Pack(
            ("a.csv", string.Join('\n', [Header, .. FilesThatWait.Good(1, first)])),
            ("b.csv", string.Join('\n', [Header, .. FilesThatWait.Good(1_001, 1_000 + second)]))
        );

        var import = (await desk.TryImport(packed)).Accepted();

        Assert.Equal(said is null ? ImportStatus.Completed : ImportStatus.Held, import.Status);
        Assert.Contains(said ?? "", import.ProblemDetail ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_report_of_legs_was_counted_by_its_contacts()
    {
        const string Columns =
            "Contact_ID,Master_Contact_ID,Skill_Name,Start_Date,Start_Time,PreQueue,InQueue,Agent_Time,Agent_Name,Abandon";
        await using var desk = await ImportDesk.Open(
            TestDatabases.Sqlite,
            "nice-cxone",
            """{ "holds": { "rowCap": 4 } }"""
        );

        var import = await desk.Import(
            Columns,
            "1,1,Q,03/10/2026,09:00:00,0,5,60,ann,N",
            "2,1,Q,03/10/2026,09:02:00,0,5,60,bea,N",
            "3,3,Q,03/10/2026,09:00:00,0,5,60,ann,N",
            "4,4,Q,03/10/2026,09:00:00,0,5,60,ann,N"
        );

        Assert.Equal((ImportStatus.Held, HoldCodes.Truncated), (import.Status, import.ProblemCode));
    }

    [Fact]
    public async Task control_totals_a_format_never_reads_made_every_file_wait()
    {
        await using var desk = await ImportDesk.Open(
            TestDatabases.Sqlite,
            "five9",
            """{ "holds": { "trailer": { "starts": "TOTAL", "rows": 2 } } }"""
        );

        Assert.Equal(RefusalCodes.InvalidProfile, (await desk.TryImport("CALL ID"u8.ToArray())).RefusedAs());
    }
}
