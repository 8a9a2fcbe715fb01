using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Databases;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Runs.Imports;

namespace Bpo.Benchmarks.Cases;

/// <summary>
/// A canonical CSV into contacts, call keys and rollups, beside writing the very same contacts and call keys into the same
/// tables and nothing else. Reference and import take turns, so that whatever else the machine does meets both.
/// </summary>
internal static class ImportCase
{
    private static readonly StoppedClock Clock = new(BusyMonth.Month.To.AddDays(3));

    public static async Task Run(Settings settings, Func<Task<BenchmarkDatabase>> create)
    {
        var csv = BusyMonth.WriteCsv(settings.Rows, settings.Folder);
        var reordered = ReorderedFile.Of(csv);
        var kept = await Keep(settings, create, csv);
        var rounds = new List<IReadOnlyList<Timing>>();
        var (name, reference) = ("", "");
        for (var run = 0; run < settings.Runs; run++)
        {
            Timing written;
            await using (var bare = await create())
            {
                (name, reference) = (bare.Name, bare.ReferenceName);
                written = await Measure(reference, settings, () => bare.LoadKept(kept, settings.Folder));
            }

            await using var database = await create();
            rounds.Add([written, .. await Imports(database, settings, csv, reordered)]);
        }

        Report.Print(
            $"An import on {name}",
            [.. rounds[0].Select((_, step) => Timing.Joined([.. rounds.Select(round => round[step])]))]
        );
    }

    /// <summary>Imports once and keeps what was stored, for the reference to write again.</summary>
    private static async Task<Domain.Access.TenantScope> Keep(
        Settings settings,
        Func<Task<BenchmarkDatabase>> create,
        string csv
    )
    {
        await using var database = await create();
        var books = await Books.Open(database.Database, Clock);
        await Import(database, books, settings, csv);
        await database.Keep(books.Scope, settings.Folder);
        return books.Scope;
    }

    private static async Task<IReadOnlyList<Timing>> Imports(
        BenchmarkDatabase database,
        Settings settings,
        string csv,
        string reordered
    )
    {
        var books = await Books.Open(database.Database, Clock);
        return
        [
            await Measure("import", settings, () => Import(database, books, settings, csv)),
            await Measure("the same file again", settings, () => Import(database, books, settings, csv)),
            await Measure(
                "the same rows in another order",
                settings,
                () => Import(database, books, settings, reordered)
            ),
        ];
    }

    private static Task<Timing> Measure(string name, Settings settings, Func<Task> work) =>
        Timing.Of(name, settings.Rows, runs: 1, work);

    private static async Task Import(BenchmarkDatabase database, Books books, Settings settings, string csv)
    {
        var import = new ImportUsage(
            database.Database,
            Clock,
            ImportSettings.Default with
            {
                SpoolFolder = settings.Folder,
            }
        );
        await using var file = File.OpenRead(csv);
        var request = new ImportRequest(books.Source, file, Path.GetFileName(csv));
        Books.Accepted(await import.Run(books.Scope, request, progress: null, default));
    }
}
