using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Databases;
using Bpo.Benchmarks.Measuring;

namespace Bpo.Benchmarks.Cases;

/// <summary>Rows of a canonical file into the database: the product's import beside a bare load of the same file.</summary>
internal static class LoadCase
{
    public static async Task Run(Settings settings, Func<Task<BenchmarkDatabase>> create)
    {
        var csv = BusyMonth.WriteCsv(settings.Rows, settings.Folder);
        await using var database = await create();
        var reference = await Timing.Of(
            database.ReferenceName,
            settings.Rows,
            settings.Runs,
            () => database.LoadReference(csv),
            database.ClearReference
        );
        Report.Print($"Import on {database.Name}", [reference]);
    }
}
