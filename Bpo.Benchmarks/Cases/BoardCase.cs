using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Databases;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Compliance;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Time;

namespace Bpo.Benchmarks.Cases;

/// <summary>The board of a running month: how long a person waits for it, and what keeping it up to date costs.</summary>
internal static class BoardCase
{
    private const int Requests = 300;

    public static async Task Run(Settings settings, Func<Task<BenchmarkDatabase>> create)
    {
        await using var database = await create();
        var clock = new StoppedClock(BusyMonth.Month.To);
        var books = await Books.Open(database.Database, clock);
        await Import(database, books, clock, settings);
        var usage = new StoredUsage();
        var close = new CloseMonth(database.Database, usage, clock);
        var refresh = new RefreshStanding(database.Database, close, usage, clock);
        var read = new ReadMonth(database.Database, close, clock);

        var reckoned = await Timing.Of(
            "reckon the running month after new usage",
            settings.Rows,
            runs: 1,
            async () => Books.Accepted(await refresh.Run(books.Scope, books.Contract, BusyMonth.Month, default))
        );
        Report.Print($"{settings.Rows:N0} contacts on {database.Name}", [reckoned]);
        Latencies.Print(
            $"Board of {settings.Rows:N0} contacts on {database.Name}",
            [
                await Latencies.Of(
                    "results and allowances of the running month",
                    Requests,
                    async () => Books.Accepted(await read.Run(books.Scope, books.Contract, BusyMonth.Month, default))
                ),
                await Latencies.Of("one day by quarter of an hour", Requests, () => Day(database, books)),
                await Latencies.Of("the month judged from rollups", Requests / 10, () => Judge(database, books)),
            ]
        );
    }

    private static async Task Import(BenchmarkDatabase database, Books books, TimeProvider clock, Settings settings)
    {
        var csv = BusyMonth.WriteCsv(settings.Rows, settings.Folder);
        var import = new ImportUsage(
            database.Database,
            clock,
            ImportSettings.Default with
            {
                SpoolFolder = settings.Folder,
                Limits = ImportSettings.Default.Limits with
                {
                    UploadBytes = long.MaxValue,
                    UnpackedBytes = long.MaxValue,
                },
            }
        );
        await using (var file = File.OpenRead(csv))
        {
            var request = new ImportRequest(books.Source, file, Path.GetFileName(csv));
            var imported = Books.Accepted(await import.Run(books.Scope, request, progress: null, default));
            if (imported.Accepted != settings.Rows)
            {
                throw new InvalidOperationException($"Only {imported.Accepted} rows were taken: {imported.Status}.");
            }
        }

        File.Delete(csv);
    }

    private static async Task Day(BenchmarkDatabase database, Books books)
    {
        await using var db = database.Database.Open(books.Scope);
        var (from, to) = CareTerms.Terms.Zone.Bounds(new Period(BusyMonth.Month.From, BusyMonth.Month.From.AddDays(1)));
        await db.Rollups(books.Contract, from, to, default);
    }

    private static async Task Judge(BenchmarkDatabase database, Books books)
    {
        await using var db = database.Database.Open(books.Scope);
        var (from, to) = CareTerms.Terms.Zone.Bounds(BusyMonth.Month);
        var cells = await db.Rollups(books.Contract, from, to, default);
        var terms = CareTerms.Terms with
        {
            Slas = [.. CareTerms.Terms.Slas.Where(clause => !clause.Metric.ReadsContacts)],
        };
        SlaResults.Of(terms, BusyMonth.Month, new MetricSource { Cells = cells }, BusyMonth.Month.From);
    }
}
