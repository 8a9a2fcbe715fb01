using System.Diagnostics;

namespace Bpo.Benchmarks.Measuring;

/// <summary>A piece of work measured several times; the run in the middle by elapsed time stands for it.</summary>
internal sealed record Timing(string Name, long Rows, IReadOnlyList<Sample> Samples)
{
    public Sample Median => Samples.OrderBy(sample => sample.Elapsed).ElementAt(Samples.Count / 2);

    public double RowsPerSecond => Rows / Median.Elapsed.TotalSeconds;

    /// <summary>
    /// Time per row, divided by that of the reference in the same run; of several runs the one in the middle. Seconds of one
    /// run are not seconds of another on a shared machine.
    /// </summary>
    public double Against(Timing reference)
    {
        var ratios = Samples
            .Zip(reference.Samples, (own, other) => own.Elapsed / Rows / (other.Elapsed / reference.Rows))
            .Order()
            .ToList();
        return ratios[ratios.Count / 2];
    }

    /// <param name="work">One run. It begins with <paramref name="prepare"/>, which is not measured.</param>
    public static async Task<Timing> Of(string name, long rows, int runs, Func<Task> work, Func<Task>? prepare = null)
    {
        var samples = new List<Sample>(runs);
        for (var run = 1; run <= runs; run++)
        {
            await (prepare?.Invoke() ?? Task.CompletedTask);
            samples.Add(await Run(work));
            Console.Error.WriteLine(
                $"  {name}, run {run} of {runs}: {samples[^1].Elapsed.TotalSeconds:F2} s, of it {samples[^1].Pauses.TotalSeconds:F2} s of garbage collection"
            );
        }

        return new Timing(name, rows, samples);
    }

    /// <summary>The same work measured in several rounds.</summary>
    public static Timing Joined(IReadOnlyList<Timing> rounds) =>
        rounds[0] with
        {
            Samples = [.. rounds.SelectMany(round => round.Samples)],
        };

    private static async Task<Sample> Run(Func<Task> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        PeakMemory.Reset();
        using var process = Process.GetCurrentProcess();
        var server = ServerCpu.Read();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        var pauses = GC.GetTotalPauseDuration();
        var clock = Stopwatch.StartNew();
        await work();
        clock.Stop();
        process.Refresh();
        return new Sample(
            clock.Elapsed,
            process.TotalProcessorTime - cpu,
            ServerCpu.Read() - server,
            GC.GetTotalAllocatedBytes(precise: true) - allocated,
            PeakMemory.Read(),
            GC.GetTotalPauseDuration() - pauses
        );
    }
}
