namespace Bpo.Domain.Sla;

/// <summary>Over what a target is judged.</summary>
public abstract record Measure
{
    public static readonly Measure OverPeriod = new WholePeriod();

    private Measure() { }

    private protected abstract void Closed();

    /// <summary>The period as a whole, weighted by volume.</summary>
    public sealed record WholePeriod : Measure
    {
        private protected override void Closed() { }
    }

    /// <summary>
    /// Each interval on its own; the promise is kept when at least <see cref="Share"/> percent of the judged intervals met
    /// the target. Intervals below the minimum volume are not judged.
    /// </summary>
    public sealed record Intervals(int Minutes, decimal Share, decimal MinimumVolume) : Measure
    {
        private protected override void Closed() { }
    }
}
