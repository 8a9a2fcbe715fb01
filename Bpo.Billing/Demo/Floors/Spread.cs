namespace Bpo.Billing.Demo.Floors;

/// <summary>
/// A distribution as its quantiles at every 1/32, in thousandths of the mean; between them it is linear. Whole numbers only, so
/// that no platform's logarithm can change a sample.
/// </summary>
internal sealed class Spread
{
    private const int StepBits = 10;

    private readonly int[] quantiles;

    private Spread(params int[] quantiles) => this.quantiles = quantiles;

    /// <summary>Exponential: gaps between independent arrivals, patience.</summary>
    public static readonly Spread Exponential = new(
        [0, 32, 64, 98, 133, 169, 207, 246, 287, 329, 374, 420, 469, 520, 574, 631, 691, 756, 825, 899, 978],
        [1065, 1160, 1265, 1383, 1516, 1670, 1852, 2074, 2361, 2766, 3457, 5452]
    );

    /// <summary>Log-normal with σ = 0.65: the usual shape of talk and handling times.</summary>
    public static readonly Spread LogNormal = new(
        [144, 241, 298, 343, 383, 419, 454, 488, 521, 555, 588, 622, 657, 693, 730, 768, 808, 850, 895, 943, 994],
        [1050, 1110, 1177, 1253, 1339, 1438, 1558, 1707, 1903, 2190, 2712, 4482]
    );

    private Spread(int[] lower, int[] upper)
        : this([.. lower, .. upper]) { }

    public int Sample(SeededRandom random, int mean)
    {
        var point = random.Below((quantiles.Length - 1) << StepBits);
        var index = point >> StepBits;
        var part = point & ((1 << StepBits) - 1);
        var scaled = ((long)quantiles[index] << StepBits) + ((long)(quantiles[index + 1] - quantiles[index]) * part);
        return (int)((scaled * mean / 1000) >> StepBits);
    }
}
