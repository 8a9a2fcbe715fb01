namespace Bpo.Benchmarks.Measuring;

/// <summary>What one run of a piece of work cost.</summary>
/// <param name="Cpu">Processor time of this process over all threads, without a database server's.</param>
/// <param name="ServerCpu">Processor time of PostgreSQL processes on this machine; zero where there are none.</param>
/// <param name="Allocated">Bytes allocated by managed code.</param>
/// <param name="PeakMemory">Bytes of physical memory this process held at most during the run.</param>
/// <param name="Pauses">How long garbage collections stopped every thread.</param>
internal sealed record Sample(
    TimeSpan Elapsed,
    TimeSpan Cpu,
    TimeSpan ServerCpu,
    long Allocated,
    long PeakMemory,
    TimeSpan Pauses
);
