using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

public sealed class AnImportThatBreaksOff
{
    private static readonly string[] File =
    [
        "id,enqueuedAt,outcome,talkSeconds,agent",
        .. Enumerable
            .Range(1, 50)
            .Select(number => $"{number},2026-10-{1 + (number % 28):00}T09:00:00Z,answered,60,anna"),
    ];

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task keeps_what_was_committed_and_takes_the_rest_when_the_file_comes_again(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await Cancelled(desk);
        var stored = (await desk.Contacts()).Count;
        var close = new CloseInterrupted(desk.Fixture.Test.Database, ContractFixture.Clock);
        await LeftRunning(desk);
        Assert.Equal(0, await Completed(desk));
        Assert.Equal(1, await close.Run(desk.Fixture.Scope, TimeSpan.Zero, TestContext.Current.CancellationToken));
        var again = await desk.Import(File);

        Assert.Equal(21, stored);
        Assert.Equal((29, 21), (again.Accepted, again.Duplicates));
        Assert.Equal(50, (await desk.Contacts()).Count);
        Assert.Equal(again.Number, await Completed(desk));
        await desk.RollupsAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task says_why_when_the_file_itself_is_cut(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var many = Enumerable.Range(1, 50_000).Select(number => $"{number},2026-10-01T09:00:00Z,answered,60,anna");
        var packed = Gzip.Pack(string.Join('\n', [File[0], .. many]));
        desk.Settings = desk.Settings with { BatchRows = 5_000 };

        var import = (await desk.TryImport(packed[..(packed.Length / 2)])).Accepted();

        Assert.Equal((ImportStatus.Refused, RefusalCodes.BrokenArchive), (import.Status, import.ProblemCode));
        Assert.Equal(import.Accepted, (await desk.Contacts()).Count);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_cancelled_one_was_said_to_be_running_and_kept_invoices_from_being_issued(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await Cancelled(desk);

        await using var db = desk.Database();
        var import = await db.Set<Import>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ImportStatus.Refused, RefusalCodes.Interrupted), (import.Status, import.ProblemCode));
        Assert.Equal((21, 22), (import.Accepted, import.CommittedLine));
        Assert.Equal(import.Number, await Completed(desk));
    }

    private static async Task Cancelled(ImportDesk desk)
    {
        using var stopped = new CancellationTokenSource();
        var request = new ImportRequest(
            desk.Source.Id,
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', File))),
            "calls.csv"
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ImportUsage(desk.Fixture.Test.Database, ContractFixture.Clock, desk.Settings).Run(
                desk.Fixture.Scope,
                request,
                new StopAfter(20, stopped),
                stopped.Token
            )
        );
    }

    /// <summary>As a process leaves it that dies.</summary>
    private static async Task LeftRunning(ImportDesk desk)
    {
        await using var db = desk.Database();
        await db.Set<Import>()
            .ExecuteUpdateAsync(
                set => set.SetProperty(import => import.Status, ImportStatus.Running),
                TestContext.Current.CancellationToken
            );
    }

    private static async Task<long> Completed(ImportDesk desk)
    {
        await using var db = desk.Database();
        return await db.CompletedImports(TestContext.Current.CancellationToken);
    }

    private sealed class StopAfter(long rows, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Rows >= rows)
            {
                stop.Cancel();
            }
        }
    }
}
