namespace Bpo.Benchmarks.Data;

/// <summary>Business time stands still during a benchmark.</summary>
internal sealed class StoppedClock(DateOnly date) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(date.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
}
