using System.Globalization;

namespace Bpo.Benchmarks.Measuring;

/// <summary>Processor time of all PostgreSQL processes of this machine, ended ones included (proc(5), stat).</summary>
internal static class ServerCpu
{
    /// <summary>Linux reports processor time in hundredths of a second on every platform .NET runs on.</summary>
    private const int TicksPerSecond = 100;

    public static TimeSpan Read() =>
        OperatingSystem.IsLinux()
            ? TimeSpan.FromSeconds(Directory.EnumerateDirectories("/proc").Sum(Ticks) / (double)TicksPerSecond)
            : TimeSpan.Zero;

    private static long Ticks(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            var afterName = stat.LastIndexOf(')') + 2;
            return stat.Contains("(postgres)", StringComparison.Ordinal)
                ? stat[afterName..].Split(' ')[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture))
                : 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
