using System.Globalization;

namespace Bpo.Benchmarks.Measuring;

/// <summary>Prints measurements as a Markdown table; the first one is the reference the others are divided by.</summary>
internal static class Report
{
    public static void Print(string title, IReadOnlyList<Timing> measurements)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine(
            "| work | rows | seconds | rows/s | time ÷ reference | CPU ÷ reference | CPU s | server CPU s | peak MB | allocated B/row |"
        );
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var measured in measurements)
        {
            Console.WriteLine(Line(measured, measurements[0]));
        }
    }

    private static string Line(Timing measured, Timing reference)
    {
        var median = measured.Median;
        var ratio = measured.Against(reference);
        var work = Work(measured) / Work(reference);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {measured.Name} | {measured.Rows:N0} | {median.Elapsed.TotalSeconds:F2} | {measured.RowsPerSecond:N0} | {ratio:F2} | {work:F2} | {median.Cpu.TotalSeconds:F2} | {median.ServerCpu.TotalSeconds:F2} | {median.PeakMemory / 1e6:F0} | {median.Allocated / (double)measured.Rows:F0} |"
        );
    }

    /// <summary>Processor time per row, this process and the server together: what a busy machine cannot distort.</summary>
    private static double Work(Timing measured) =>
        (measured.Median.Cpu + measured.Median.ServerCpu).TotalSeconds / measured.Rows;
}
