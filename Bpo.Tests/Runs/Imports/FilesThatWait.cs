using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A file that looks wrong as a whole counts for nothing until a person has decided.</summary>
public sealed class FilesThatWait
{
    private const string Header = "id,enqueuedAt,outcome,talkSeconds,agent";

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_file_of_which_more_than_a_twentieth_is_bad_waits_and_is_taken_when_approved(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var held = await desk.Import([Header, .. Good(1, 188), .. Bad(12)]);
        var before = await desk.Contacts();
        var taken = (
            await Desk(desk).Approve(desk.Fixture.Scope, held.Id, "tester", ContractFixture.Cancel)
        ).Accepted();

        Assert.Equal((ImportStatus.Held, HoldCodes.TooManyBadRows), (held.Status, held.ProblemCode));
        Assert.Equal((200, 12, 0), (held.Rows, held.Rejected, held.Accepted));
        Assert.Empty(before);
        Assert.Equal(24, (await desk.SetAside()).Count);
        Assert.Equal((188, 12), (taken.Accepted, taken.Rejected));
        Assert.Equal(188, (await desk.Contacts()).Count);
        await desk.RollupsAreARecount();
        Assert.Equal("import.not-held", (await Approve(desk, held)).RefusedAs());
        Assert.Equal("import.not-held", (await Approve(desk, taken)).RefusedAs());
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_twentieth_of_bad_rows_is_taken(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var import = await desk.Import([Header, .. Good(1, 190), .. Bad(10)]);

        Assert.Equal((ImportStatus.Completed, 190), (import.Status, import.Accepted));
    }

    /// <summary>Of fewer than twenty rows a single bad one is more than a twentieth.</summary>
    [Theory]
    [InlineData(18, 2, ImportStatus.Held)]
    [InlineData(19, 1, ImportStatus.Completed)]
    [InlineData(17, 2, ImportStatus.Completed)]
    public async Task a_share_is_taken_from_twenty_rows_on(int good, int bad, ImportStatus status)
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite);

        Assert.Equal(status, (await desk.Import([Header, .. Good(1, good), .. Bad(bad)])).Status);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task what_was_stored_before_the_fault_showed_is_taken_back(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 100 };
        await desk.Import([Header, .. Good(1, 50)]);
        var before = (await desk.Contacts()).Select(Told).ToList();

        var held = await desk.Import([Header, .. Good(30, 900, talk: 7), .. Bad(200)]);

        Assert.Equal((ImportStatus.Held, 0, 0), (held.Status, held.Accepted, held.Updated));
        Assert.Equal(before, (await desk.Contacts()).Select(Told));
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_rejected_file_never_counts(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var held = await desk.Import([Header, .. Good(1, 100), .. Bad(20)]);

        var rejected = (
            await Desk(desk).Reject(desk.Fixture.Scope, held.Id, "tester", ContractFixture.Cancel)
        ).Accepted();

        Assert.Equal(ImportStatus.Rejected, rejected.Status);
        Assert.Empty(await desk.Contacts());
        Assert.Equal("import.not-held", (await Approve(desk, held)).RefusedAs());
    }

    [Theory]
    [InlineData("", 5_000, true)]
    [InlineData("", 4_999, false)]
    [InlineData("""{ "holds": { "rowCap": 300 } }""", 300, true)]
    [InlineData("""{ "holds": { "rowCap": 0 } }""", 5_000, false)]
    public async Task a_file_of_exactly_as_many_rows_as_reports_are_cut_at_waits(string profile, int rows, bool waits)
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, profile: profile);
        desk.Settings = desk.Settings with { BatchRows = 5_000 };

        var import = await desk.Import([Header, .. Good(1, rows)]);

        Assert.Equal(
            waits ? (ImportStatus.Held, HoldCodes.Truncated) : (ImportStatus.Completed, null),
            (import.Status, import.ProblemCode)
        );
    }

    [Theory]
    [InlineData("TOTAL,3,180,,", null)]
    [InlineData("TOTAL,,,,", null)]
    [InlineData("TOTAL,4,180,,", HoldCodes.ControlTotals)]
    [InlineData("TOTAL,3,181,,", HoldCodes.ControlTotals)]
    [InlineData("", HoldCodes.ControlTotals)]
    public async Task the_control_totals_of_a_file_are_checked(string trailer, string? code)
    {
        const string Profile = """{ "holds": { "trailer": { "starts": "TOTAL", "rows": 2, "talkSeconds": 3 } } }""";
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, profile: Profile);

        var import = await desk.Import([Header, .. Good(1, 3), trailer]);

        Assert.Equal(code, import.ProblemCode);
        Assert.Equal(code is null ? 3 : 0, (await desk.Contacts()).Count);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_file_that_lacks_a_column_its_source_used_to_write_waits(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Good(1, 3)]);

        var more = await desk.Import($"{Header},queue", "11,2026-10-01T09:00:00Z,answered,60,anna,support");
        var fewer = await desk.Import("outcome,id,enqueuedAt", "answered,12,2026-10-01T09:00:00Z");

        Assert.Equal(ImportStatus.Completed, more.Status);
        Assert.Equal((ImportStatus.Held, HoldCodes.LostColumns), (fewer.Status, fewer.ProblemCode));
        Assert.Contains("'agent', 'queue', 'talkSeconds'", fewer.ProblemDetail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("five9", "America/Los_Angeles")]
    [InlineData("freepbx-cdr", "Etc/UTC")]
    public async Task a_vendors_table_lost_a_column_and_its_seconds_without_a_word(string format, string zone)
    {
        var (header, row, lost) =
            format == "five9"
                ? (
                    "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,ANI,DNIS,CALL TIME,IVR TIME,QUEUE WAIT TIME,TALK TIME,ABANDONED",
                    "1,\"Tue, 10 Mar 2026 09:00:12\",Camp,Inbound,ann,1,2,00:03:00,00:00:10,00:00:05,00:02:30,0",
                    "TALK TIME"
                )
                : (
                    "calldate,src,dst,dcontext,channel,dstchannel,lastapp,duration,billsec,disposition,uniqueid,linkedid",
                    "2026-03-10 10:00:00,0301,200,from-trunk,SIP/a,SIP/b,Dial,70,60,ANSWERED,1773136800.1,1773136800.1",
                    "linkedid"
                );
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, format, zone: zone, activate: false);

        var whole = await desk.Import(header, row);
        var drifted = await desk.Import(header.Replace(lost, "renamed", StringComparison.Ordinal), row);

        Assert.Equal((ImportStatus.Completed, 1), (whole.Status, whole.Accepted));
        Assert.Equal((ImportStatus.Held, HoldCodes.LostColumns), (drifted.Status, drifted.ProblemCode));
        Assert.Contains($"'{lost}'", drifted.ProblemDetail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("talkdesk", "{\"entries\":[]}")]
    [InlineData("asterisk-cdr-csv", "")]
    public async Task a_file_that_names_no_columns_is_missed_none(string format, string file)
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, format, zone: "Etc/UTC", activate: false);
        var rows = format == "talkdesk" ? [file] : ProfilesCorrected.File;

        Assert.All([await desk.Import(rows), await desk.Import([.. rows, ""])], import => Assert.Empty(import.Columns));
    }

    [Fact]
    public async Task what_a_profile_says_about_holding_is_checked()
    {
        await using var desk = await ImportDesk.Open(TestDatabases.Sqlite, profile: """{ "holds": { "cap": 3 } }""");

        Assert.Equal(RefusalCodes.InvalidProfile, (await desk.TryImport(Encoding.UTF8.GetBytes(Header))).RefusedAs());
    }

    internal static IEnumerable<string> Good(int from, int to, int talk = 60) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(number => $"{number},2026-10-{1 + (number % 28):00}T09:00:00Z,answered,{talk},anna");

    private static IEnumerable<string> Bad(int rows) =>
        Enumerable.Range(1, rows).Select(number => $"bad-{number},2026-10-01T09:00:00Z,lost,60,anna");

    private static Task<Result<Import>> Approve(ImportDesk desk, Import import) =>
        Desk(desk).Approve(desk.Fixture.Scope, import.Id, "tester", ContractFixture.Cancel);

    private static DecideHeldImport Desk(ImportDesk desk)
    {
        var database = desk.Fixture.Test.Database;
        var imports = new ImportUsage(database, ContractFixture.Clock, desk.Settings);
        return new DecideHeldImport(database, imports, desk.Settings, ContractFixture.Clock);
    }

    private static string Told(Contact contact) => $"{contact.Id} {contact.TalkSeconds} {contact.EnqueuedAt:O}";
}
