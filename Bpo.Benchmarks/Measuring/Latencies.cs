using System.Diagnostics;
using System.Globalization;

namespace Bpo.Benchmarks.Measuring;

/// <summary>How long single requests take, one after the other; the slow end is what a person notices.</summary>
internal sealed record Latencies(string Name, IReadOnlyList<TimeSpan> Sorted)
{
    /// <summary>The first requests fill caches that a running server has.</summary>
    private const int WarmUp = 10;

    public static async Task<Latencies> Of(string name, int requests, Func<Task> request)
    {
        for (var warm = 0; warm < WarmUp; warm++)
        {
            await request();
        }

        var taken = new List<TimeSpan>(requests);
        for (var run = 0; run < requests; run++)
        {
            var clock = Stopwatch.StartNew();
            await request();
            taken.Add(clock.Elapsed);
        }

        return new Latencies(name, [.. taken.Order()]);
    }

    public TimeSpan Percentile(int percent) => Sorted[Math.Min(Sorted.Count - 1, Sorted.Count * percent / 100)];

    /// <summary>A Markdown table, a line each.</summary>
    public static void Print(string title, IEnumerable<Latencies> measured)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine("| request | requests | p50 ms | p90 ms | p99 ms | worst ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var one in measured)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {one.Name} | {one.Sorted.Count} | {one.Percentile(50).TotalMilliseconds:F1} | {one.Percentile(90).TotalMilliseconds:F1} | {one.Percentile(99).TotalMilliseconds:F1} | {one.Sorted[^1].TotalMilliseconds:F1} |"
                )
            );
        }
    }
}
