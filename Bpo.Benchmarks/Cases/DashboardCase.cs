using System.Diagnostics;
using System.Globalization;
using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Databases;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Time;

namespace Bpo.Benchmarks.Cases;

/// <summary>
/// What a board asks of one day (its quarters of an hour and its agents), again and again: while nothing else happens, and while
/// a file is imported into the same tables.
/// </summary>
internal static class DashboardCase
{
    private const int Questions = 400;
    private static readonly StoppedClock Clock = new(BusyMonth.Month.To.AddDays(3));

    public static async Task Run(Settings settings, Func<Task<BenchmarkDatabase>> create)
    {
        var csv = BusyMonth.WriteCsv(settings.Rows, settings.Folder);
        await using var database = await create();
        var books = await Books.Open(database.Database, Clock);
        await Import(database, books, settings, BusyMonth.WriteCsv(settings.Rows / 10, settings.Folder));
        await Ask(database, books, Questions, () => false);

        var before = await Ask(database, books, Questions, () => false);
        var importing = Import(database, books, settings, csv);
        var during = await Ask(database, books, int.MaxValue, () => importing.IsCompleted);
        await importing;

        Console.WriteLine();
        Console.WriteLine($"### A board while {settings.Rows:N0} rows are imported, {database.Name}");
        Console.WriteLine();
        Console.WriteLine("| when | questions | median ms | p99 ms | longest ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Print("before", before);
        Print("during", during);
    }

    private static async Task<List<TimeSpan>> Ask(BenchmarkDatabase database, Books books, int most, Func<bool> isOver)
    {
        var zone = ContractZone.Of(BusyMonth.Source.TimeZone);
        var took = new List<TimeSpan>();
        while (took.Count < most && !isOver())
        {
            var day = BusyMonth.Month.From.AddDays(took.Count % 28);
            var clock = Stopwatch.StartNew();
            await using var db = database.Database.Open(books.Scope);
            await db.Rollups(books.Contract, zone.StartOf(day), zone.StartOf(day.AddDays(1)), default);
            await db.AgentDays(books.Contract, day, day.AddDays(1), default);
            took.Add(clock.Elapsed);
        }

        return took;
    }

    private static Task Import(BenchmarkDatabase database, Books books, Settings settings, string csv) =>
        Task.Run(async () =>
        {
            var limits = ImportSettings.Default with { SpoolFolder = settings.Folder };
            await using var file = File.OpenRead(csv);
            var request = new ImportRequest(books.Source, file, Path.GetFileName(csv));
            var import = new ImportUsage(database.Database, Clock, limits);
            Books.Accepted(await import.Run(books.Scope, request, progress: null, default));
        });

    private static void Print(string when, List<TimeSpan> took)
    {
        took.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {when} | {took.Count:N0} | {took[took.Count / 2].TotalMilliseconds:F1} | {took[took.Count * 99 / 100].TotalMilliseconds:F1} | {took[^1].TotalMilliseconds:F1} |"
            )
        );
    }
}
