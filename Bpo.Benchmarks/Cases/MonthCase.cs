using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Databases;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;

namespace Bpo.Benchmarks.Cases;

/// <summary>A month from file to invoice: import it, compute the draft, compute it again. The import stands for the reference.</summary>
internal static class MonthCase
{
    public static async Task Run(Settings settings, Func<Task<BenchmarkDatabase>> create)
    {
        var csv = BusyMonth.WriteCsv(settings.Rows, settings.Folder);
        var rounds = new List<IReadOnlyList<Timing>>();
        for (var run = 0; run < settings.Runs; run++)
        {
            await using var database = await create();
            rounds.Add(await Month(database, settings, csv));
        }

        await using var named = await create();
        Report.Print(
            $"A month on {named.Name}",
            [.. rounds[0].Select((_, step) => Timing.Joined([.. rounds.Select(round => round[step])]))]
        );
    }

    private static async Task<IReadOnlyList<Timing>> Month(BenchmarkDatabase database, Settings settings, string csv)
    {
        var clock = new StoppedClock(BusyMonth.Month.To.AddDays(3));
        var books = await Books.Open(database.Database, clock);
        var import = new ImportUsage(
            database.Database,
            clock,
            ImportSettings.Default with
            {
                SpoolFolder = settings.Folder,
            }
        );
        var close = new CloseMonth(database.Database, new StoredUsage(), clock);

        return
        [
            await Measure("import", Import),
            await Measure("rate, judge, draft the invoice", Close),
            await Measure("the same again: nothing to write", Close),
        ];

        Task<Timing> Measure(string name, Func<Task> work) => Timing.Of(name, settings.Rows, runs: 1, work);

        async Task Import()
        {
            await using var file = File.OpenRead(csv);
            var request = new ImportRequest(books.Source, file, Path.GetFileName(csv));
            Books.Accepted(await import.Run(books.Scope, request, progress: null, default));
        }

        async Task Close() => Books.Accepted(await close.Run(books.Scope, books.Contract, BusyMonth.Month, default));
    }
}
