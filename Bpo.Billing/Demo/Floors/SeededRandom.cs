namespace Bpo.Billing.Demo.Floors;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). System.Random does not promise
/// the same sequence on another runtime version; the demo must be the same everywhere.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for one purpose on one day, so that a longer demo begins with the shorter one.</summary>
    public static SeededRandom For(ulong seed, string purpose, DateOnly date)
    {
        unchecked
        {
            var mixed = seed ^ ((ulong)date.DayNumber * 0x9E3779B97F4A7C15UL);
            foreach (var letter in purpose)
            {
                mixed = (mixed ^ letter) * 0x100000001B3UL;
            }

            return new SeededRandom(mixed);
        }
    }

    public int Below(int exclusive) => (int)(((Next() >> 32) * (ulong)exclusive) >> 32);

    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int permille) => Below(1000) < permille;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The index of a weight, chosen in proportion to the weights.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var left = Below(weights.Sum());
        var index = 0;
        while (left >= weights[index])
        {
            left -= weights[index++];
        }

        return index;
    }

    private ulong Next()
    {
        unchecked
        {
            var mixed = state += 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
