using System.Globalization;

namespace Bpo.Domain.Pricing.Rates;

/// <summary>The field's notation for rounding time up: first seconds, then next seconds (<c>60/6</c>).</summary>
public readonly record struct BillingIncrement
{
    private readonly int first;
    private readonly int next;

    /// <exception cref="ArgumentOutOfRangeException">A part is below one second.</exception>
    public BillingIncrement(int first, int next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(next, 1);
        this.first = first;
        this.next = next;
    }

    public static readonly BillingIncrement PerSecond = new(1, 1);

    public int First => Math.Max(first, 1);

    public int Next => Math.Max(next, 1);

    /// <summary>Null when the text is not two positive whole numbers with a slash between.</summary>
    public static BillingIncrement? Find(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
            && first > 0
            && next > 0
            ? new BillingIncrement(first, next)
            : null;
    }

    /// <summary>No time bills nothing; a started increment bills as a whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is negative.</exception>
    public long Billable(long seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        return seconds == 0 ? 0
            : seconds <= First ? First
            : First + ((seconds - First + Next - 1) / Next * Next);
    }

    public override string ToString() => $"{First}/{Next}";
}
