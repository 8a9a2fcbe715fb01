using System.Diagnostics;
using System.Globalization;
using Bpo.Billing.Runs.Imports;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs;
using Bpo.Tests.Runs.Imports;

namespace Bpo.Tests.Faults;

/// <summary>F01: a process that is killed while it imports has stored what it acknowledged, each contact once.</summary>
public sealed class KilledImports
{
    private const string Header = "id,enqueuedAt,outcome,waitSeconds,talkSeconds,agent";
    private const int RowsOfAFile = 2_000;
    private const int LongestMilliseconds = 40;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task kill_minus_nine_at_any_moment_loses_nothing_and_doubles_nothing(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        desk.Settings = desk.Settings with { BatchRows = 500 };
        var folder = Directory.CreateTempSubdirectory("bpo-kill-");
        var random = new Random(2_026);
        var acknowledged = 0;
        for (var kill = 0; kill < HowOften.Asked("BPO_KILLS", inCi: 4); kill++)
        {
            // Each file overlaps the one before by half.
            var first = kill * RowsOfAFile / 2;
            var file = Path.Combine(folder.FullName, "calls.csv");
            await File.WriteAllLinesAsync(file, [Header, .. Rows(first)], ContractFixture.Cancel);
            var told = await KillWhileImporting(desk, provider, file, random);
            acknowledged = Math.Max(acknowledged, told == 0 ? 0 : first + told);

            var stored = (await desk.Contacts())
                .Select(contact => int.Parse(contact.Id, CultureInfo.InvariantCulture))
                .ToList();
            Assert.Equal(stored.Count, stored.Distinct().Count());
            Assert.Equal(told, stored.Intersect(Enumerable.Range(first, told)).Count());
            await desk.RollupsAreARecount();
            await new CloseInterrupted(desk.Fixture.Test.Database, TimeProvider.System).Run(
                desk.Fixture.Scope,
                TimeSpan.Zero,
                ContractFixture.Cancel
            );
            (await desk.TryImport(await File.ReadAllBytesAsync(file, ContractFixture.Cancel))).Accepted();
            Assert.Equal(first + RowsOfAFile, (await desk.Contacts()).Count);
        }

        await desk.RollupsAreARecount();
        folder.Delete(recursive: true);
    }

    /// <returns>How many rows it had acknowledged.</returns>
    private static async Task<int> KillWhileImporting(ImportDesk desk, string provider, string file, Random random)
    {
        using var child = await ImportingChild.Start(
            provider,
            desk.Fixture.Test.ConnectionString,
            desk.Fixture.Tenant,
            desk.Source.Id,
            file
        );
        var afterBatches = random.Next(RowsOfAFile / ImportingChild.BatchRows);
        await child.StandardInput.WriteLineAsync();
        var told = 0;
        for (var batch = 0; batch < afterBatches; batch++)
        {
            told = await Acknowledged(child) ?? told;
        }

        var wait = Stopwatch.StartNew();
        var patience = random.Next(LongestMilliseconds * 1_000);
        SpinWait.SpinUntil(() => wait.Elapsed.TotalMicroseconds >= patience);
        child.Kill();
        while (await Acknowledged(child) is { } late)
        {
            told = late;
        }

        await child.WaitForExitAsync(ContractFixture.Cancel);
        return told;
    }

    private static async Task<int?> Acknowledged(Process child) =>
        int.TryParse(
            await child.StandardOutput.ReadLineAsync(ContractFixture.Cancel),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var rows
        )
            ? rows
            : null;

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
