using System.Diagnostics;
using System.Globalization;
using Bpo.Benchmarks.Data;
using Bpo.Benchmarks.Databases;
using Bpo.Benchmarks.Measuring;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs.Imports;

namespace Bpo.Benchmarks.Cases;

/// <summary>
/// Whether memory grows with a file: a hundred thousand rows, ten times and a hundred times as many, each imported by a process
/// of its own that does nothing else.
/// </summary>
internal static class MemoryCase
{
    /// <summary>The word by which the process that imports is called; it is no benchmark of its own.</summary>
    public const string Alone = "import-alone";

    private static readonly StoppedClock Clock = new(BusyMonth.Month.To.AddDays(3));

    public static async Task Run(Settings settings, string provider)
    {
        Console.WriteLine();
        Console.WriteLine($"### Memory of an import, {provider}");
        Console.WriteLine();
        Console.WriteLine("| rows | file MB | seconds | rows/s | peak working set MB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        foreach (var rows in new[] { settings.Rows / 100, settings.Rows / 10, settings.Rows })
        {
            var csv = BusyMonth.WriteCsv(rows, settings.Folder);
            var clock = Stopwatch.StartNew();
            var peak = await Child(provider, csv);
            var seconds = clock.Elapsed.TotalSeconds;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rows:N0} | {new FileInfo(csv).Length / 1e6:F0} | {seconds:F1} | {rows / seconds:N0} | {peak / 1e6:F0} |"
                )
            );
            File.Delete(csv);
        }
    }

    /// <summary>The process of its own: imports the file and prints the most memory it held.</summary>
    public static async Task ImportAlone(BenchmarkDatabase database, string csv, string folder)
    {
        var books = await Books.Open(database.Database, Clock);
        var limits = ReadLimits.Default with { UploadBytes = long.MaxValue };
        var import = new ImportUsage(
            database.Database,
            Clock,
            ImportSettings.Default with
            {
                SpoolFolder = folder,
                Limits = limits,
            }
        );
        await using var file = File.OpenRead(csv);
        var request = new ImportRequest(books.Source, file, Path.GetFileName(csv));
        Books.Accepted(await import.Run(books.Scope, request, progress: null, default));
        Console.WriteLine(PeakMemory.Read());
    }

    private static async Task<long> Child(string provider, string csv)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(MemoryCase).Assembly.Location);
        }

        foreach (var argument in new[] { Alone, provider, csv })
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var printed = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? long.Parse(printed, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The import ended with {child.ExitCode}.");
    }
}
