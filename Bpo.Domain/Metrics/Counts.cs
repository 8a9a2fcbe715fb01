using System.Globalization;

namespace Bpo.Domain.Metrics;

/// <summary>
/// Named counts a metric is made of. They add up over intervals, queues, sites and vendors, which percentages do not; a
/// metric is always computed from the sum of its counts, never from values.
/// </summary>
/// <param name="Values">By name; a histogram is kept as one count per class, named <c>name:class</c>.</param>
public sealed record Counts(IReadOnlyDictionary<string, decimal> Values)
{
    public static readonly Counts None = new(new Dictionary<string, decimal>(StringComparer.Ordinal));

    public decimal this[string name] => Values.GetValueOrDefault(name);

    public static Counts Of(params IEnumerable<(string Name, decimal Count)> counts)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (name, count) in counts)
        {
            if (count != 0)
            {
                values[name] = values.GetValueOrDefault(name) + count;
            }
        }

        return new Counts(values);
    }

    public static Counts Sum(IEnumerable<Counts> parts)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var (name, count) in part.Values)
            {
                values[name] = values.GetValueOrDefault(name) + count;
            }
        }

        return new Counts(values);
    }

    public static Counts operator +(Counts left, Counts right) => Sum([left, right]);

    public static Counts operator -(Counts left, Counts right) =>
        Of([
            .. left.Values.Select(pair => (pair.Key, pair.Value)),
            .. right.Values.Select(pair => (pair.Key, -pair.Value)),
        ]);

    /// <summary>The name of one class of a histogram.</summary>
    public static string Class(string name, int edge) => string.Create(CultureInfo.InvariantCulture, $"{name}:{edge}");

    /// <summary>The classes of a histogram in ascending order.</summary>
    public IReadOnlyList<(int Edge, decimal Count)> Histogram(string name) =>
        [
            .. Values
                .Where(pair => pair.Key.StartsWith(name + ":", StringComparison.Ordinal))
                .Select(pair =>
                    (Edge: int.Parse(pair.Key.AsSpan(name.Length + 1), CultureInfo.InvariantCulture), pair.Value)
                )
                .OrderBy(pair => pair.Edge),
        ];

    public bool Equals(Counts? other) =>
        other is not null
        && Values.Count == other.Values.Count
        && Values.All(pair => other.Values.TryGetValue(pair.Key, out var count) && count == pair.Value);

    public override int GetHashCode() =>
        Values.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));
}
