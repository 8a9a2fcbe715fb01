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
/// The real import in a process of its own, so that it can be killed: this very assembly, started with what to import in its
/// environment. It prints the line up to which it has acknowledged its rows.
/// </summary>
internal static class ImportingChild
{
    public const int BatchRows = 100;

    private const string Variable = "BPO_IMPORTING_CHILD";

    /// <summary>What this process is to import; null when it is to run tests.</summary>
    public static string? Errand => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Starts it and waits until it is ready; it imports the file as soon as it is told so on its input.</summary>
    public static async Task<Process> Start(string provider, string connection, Guid tenant, Guid source, string file)
    {
        // The program itself, not the dotnet command: that may be a script, and a killed script leaves its children running.
        var assembly = typeof(ImportingChild).Assembly.Location;
        var program = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = string.Join('|', provider, connection, tenant, source, file);
        var child = Process.Start(start)!;
        await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return child;
    }

    public static async Task<int> Run(string words)
    {
        var errand = words.Split('|');
        var (provider, connection, tenant, source) = (
            errand[0],
            errand[1],
            Guid.Parse(errand[2]),
            Guid.Parse(errand[3])
        );
        var options = new DbContextOptionsBuilder<BpoDbContext>();
        var database = new TenantDatabase(
            (
                provider == TestDatabases.Sqlite ? options.UseBpoSqlite(connection) : options.UseBpoPostgres(connection)
            ).Options
        );
        var settings = new ImportSettings(Path.GetDirectoryName(errand[4])!, ReadLimits.Default, BatchRows);
        var imports = new ImportUsage(database, TimeProvider.System, settings);
        await using (var db = database.Open(TenantScope.Of(tenant)))
        {
            // The model is built and the connection stands before the clock of the killer starts.
            await db.Set<Domain.Usage.Source>().CountAsync();
        }

        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        await using var file = File.OpenRead(errand[4]);
        await imports.Run(
            TenantScope.Of(tenant),
            new ImportRequest(source, file, "calls.csv"),
            new Acknowledged(),
            default
        );
        return 0;
    }

    private sealed class Acknowledged : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) =>
            Console.WriteLine(value.Rows.ToString(CultureInfo.InvariantCulture));
    }
}
