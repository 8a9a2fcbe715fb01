using System.Diagnostics;
using System.Globalization;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;
using Bpo.Migrations.Postgres;
using Bpo.Migrations.Sqlite;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Faults;

/// <summary>
/// Real imports in a process of their own, so that it can be killed: this very assembly, started with what to import in its
/// environment. It runs them at once, each into a source of its own, and prints which has acknowledged how many rows.
/// </summary>
internal static class ImportingChild
{
    public const int BatchRows = 20;

    private const string Variable = "BPO_IMPORTING_CHILD";

    /// <summary>What this process is to import; null when it is to run tests.</summary>
    public static string? Errand => Environment.GetEnvironmentVariable(Variable);

    /// <param name="desks">The database and the source of every import.</param>
    /// <param name="batches">It is killed (SIGKILL, as by kill -9) when its imports have acknowledged so many together …</param>
    /// <param name="microseconds">… and so much time has gone by. It counts itself, so that a slow machine changes nothing.</param>
    public static Process Start(
        string provider,
        IEnumerable<(string Connection, Guid Tenant, Guid Source)> desks,
        string file,
        int batches,
        int microseconds
    )
    {
        // The program itself, not the dotnet command: that may be a script, and a killed script leaves its children running.
        var assembly = typeof(ImportingChild).Assembly.Location;
        var program = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true };
        // It dies before measured code could pay.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment[Variable] = string.Join(
            '|',
            [
                provider,
                file,
                $"{batches}",
                $"{microseconds}",
                .. desks.Select(desk => $"{desk.Connection}|{desk.Tenant}|{desk.Source}"),
            ]
        );
        return Process.Start(start)!;
    }

    public static async Task<int> Run(string words)
    {
        var errand = words.Split('|');
        var (provider, file) = (errand[0], errand[1]);
        var imports = errand
            .Skip(4)
            .Chunk(3)
            .Select(
                (desk, number) => new Desk(number, Open(provider, desk[0]), Guid.Parse(desk[1]), Guid.Parse(desk[2]))
            )
            .ToList();
        foreach (var desk in imports)
        {
            // The model is built and the connections stand before the first batch.
            await using var db = desk.Database.Open(TenantScope.Of(desk.Tenant));
            await db.Set<Domain.Usage.Source>().CountAsync();
        }

        var end = new Killer(
            int.Parse(errand[2], CultureInfo.InvariantCulture),
            TimeSpan.FromMicroseconds(int.Parse(errand[3], CultureInfo.InvariantCulture))
        );
        await Task.WhenAll(imports.Select(desk => Task.Run(() => Import(desk, file, end))));
        return 0;
    }

    private static TenantDatabase Open(string provider, string connection)
    {
        var options = new DbContextOptionsBuilder<BpoDbContext>();
        return new TenantDatabase(
            (
                provider == TestDatabases.Sqlite ? options.UseBpoSqlite(connection) : options.UseBpoPostgres(connection)
            ).Options
        );
    }

    private static async Task Import(Desk desk, string file, Killer end)
    {
        var settings = new ImportSettings(Path.GetDirectoryName(file)!, ReadLimits.Default, BatchRows);
        var imports = new ImportUsage(desk.Database, TimeProvider.System, settings);
        await using var content = File.OpenRead(file);
        await imports.Run(
            TenantScope.Of(desk.Tenant),
            new ImportRequest(desk.Source, content, "calls.csv"),
            new Acknowledged(desk.Number, end),
            default
        );
    }

    private sealed record Desk(int Number, TenantDatabase Database, Guid Tenant, Guid Source);

    private sealed class Acknowledged(int number, Killer end) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} {value.Rows}"));
            end.Count();
        }
    }

    private sealed class Killer(int batches, TimeSpan patience)
    {
        private int counted;

        public void Count()
        {
            if (Interlocked.Increment(ref counted) == batches)
            {
                new Thread(Kill).Start();
            }
        }

        private void Kill()
        {
            var wait = Stopwatch.StartNew();
            SpinWait.SpinUntil(() => wait.Elapsed >= patience);
            Process.GetCurrentProcess().Kill();
        }
    }
}
