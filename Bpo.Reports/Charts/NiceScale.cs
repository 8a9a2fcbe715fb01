namespace Bpo.Reports.Charts;

/// <summary>An axis with round steps (1, 2, 2.5 or 5 times a power of ten).</summary>
internal sealed record NiceScale(double Low, double High, double Step)
{
    public static NiceScale Around(double low, double high, int steps)
    {
        var raw = Math.Max(1e-9, high - low) / steps;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double[] factors = [1, 2, 2.5, 5, 10];
        var step = factors.First(f => f >= raw / magnitude - 1e-9) * magnitude;
        return new NiceScale(Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step, step);
    }

    public IEnumerable<double> Ticks()
    {
        for (var i = 0; Low + i * Step <= High + Step / 2; i++)
            yield return Low + i * Step;
    }
}
