using System.Diagnostics;
using System.Globalization;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Faults;

/// <summary>
/// F01: an import whose process is killed has stored what it acknowledged, each contact once. A process takes seconds to start and
/// an import a part of one, so each process that is killed dies amid many imports, every one into a database of its own.
/// </summary>
public sealed class KilledImports
{
    private const string Header = "id,enqueuedAt,outcome,waitSeconds,talkSeconds,agent";
    private const int ImportsOfAProcess = 34;
    private const int RowsOfAFile = 120;
    private const int DesksAtOnce = 4;
    private const int MostMicroseconds = 5_000;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task kill_minus_nine_at_any_moment_loses_nothing_and_doubles_nothing(string provider)
    {
        var kills = HowOften.Asked("BPO_KILLS", inCi: 100);
        var folder = Directory.CreateTempSubdirectory("bpo-kill-");
        var file = Path.Combine(folder.FullName, "calls.csv");
        var random = new Random(2_026);
        var desks = new ImportDesk[Math.Min(kills, ImportsOfAProcess)];
        await Each(desks, async desk => desks[desk] = await ImportDesk.Open(provider));

        var (killed, cut) = (0, 0);
        for (var round = 0; killed < kills; round++)
        {
            // Each file overlaps the one before by half.
            var first = round * RowsOfAFile / 2;
            await File.WriteAllLinesAsync(file, [Header, .. Rows(first)], ContractFixture.Cancel);
            var told = await KillWhileImporting(desks, provider, file, random);
            await Each(
                desks,
                async desk =>
                {
                    await StoredIsWhatWasAcknowledged(desks[desk], first, told[desk]);
                    await TheSameFileTakesTheRest(desks[desk], file, first);
                }
            );
            killed += desks.Length;
            cut += told.Count(rows => rows is > 0 and < RowsOfAFile);
        }

        // Had every process died before or after its imports, nothing would have been shown.
        Assert.NotEqual(0, cut);
        await Each(
            desks,
            async desk =>
            {
                await desks[desk].RollupsAreARecount();
                await desks[desk].DisposeAsync();
            }
        );
        folder.Delete(recursive: true);
    }

    private static Task Each(ImportDesk[] desks, Func<int, Task> what) =>
        Parallel.ForAsync(
            0,
            desks.Length,
            new ParallelOptions { MaxDegreeOfParallelism = DesksAtOnce, CancellationToken = ContractFixture.Cancel },
            async (desk, _) => await what(desk)
        );

    private static async Task StoredIsWhatWasAcknowledged(ImportDesk desk, int first, int told)
    {
        var stored = await Stored(desk);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal(told, stored.Intersect(Enumerable.Range(first, told)).Count());
        await desk.RollupsAreARecount();
    }

    private static async Task TheSameFileTakesTheRest(ImportDesk desk, string file, int first)
    {
        desk.Settings = desk.Settings with { BatchRows = RowsOfAFile };
        await new CloseInterrupted(desk.Fixture.Test.Database, TimeProvider.System).Run(
            desk.Fixture.Scope,
            TimeSpan.Zero,
            ContractFixture.Cancel
        );
        (await desk.TryImport(await File.ReadAllBytesAsync(file, ContractFixture.Cancel))).Accepted();
        Assert.Equal(Enumerable.Range(0, first + RowsOfAFile), (await Stored(desk)).Order());
    }

    /// <summary>The numbers of the rows whose contacts count.</summary>
    private static async Task<List<int>> Stored(ImportDesk desk)
    {
        await using var db = desk.Database();
        var ids = await db.Set<StoredContact>()
            .Where(row => row.SupersededBy == null && row.ContractId == desk.Contract)
            .Select(row => row.CallId)
            .ToListAsync(ContractFixture.Cancel);
        return [.. ids.Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
    }

    /// <returns>How many rows each import had acknowledged.</returns>
    private static async Task<int[]> KillWhileImporting(ImportDesk[] desks, string provider, string file, Random random)
    {
        var batches = desks.Length * RowsOfAFile / ImportingChild.BatchRows;
        using var child = ImportingChild.Start(
            provider,
            desks.Select(desk => (desk.Fixture.Test.ConnectionString, desk.Fixture.Tenant, desk.Source.Id)),
            file,
            random.Next(batches / 4, batches * 3 / 4),
            random.Next(MostMicroseconds)
        );
        var told = new int[desks.Length];
        while (await Hear(child, told))
        {
            // What it had said before it died.
        }

        await child.WaitForExitAsync(ContractFixture.Cancel);
        return told;
    }

    private static async Task<bool> Hear(Process child, int[] told)
    {
        var words = (await child.StandardOutput.ReadLineAsync(ContractFixture.Cancel))?.Split(' ');
        if (
            words is not [var desk, var rows]
            || !int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out var acknowledged)
        )
        {
            return false;
        }

        told[int.Parse(desk, CultureInfo.InvariantCulture)] = acknowledged;
        return true;
    }

    private static IEnumerable<string> Rows(int first) =>
        Enumerable
            .Range(first, RowsOfAFile)
            .Select(number =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{number},2026-10-{1 + (number % 28):00}T{number % 24:00}:00:00Z,answered,{number % 90},{number % 400},a{number % 7}"
                )
            );
}
