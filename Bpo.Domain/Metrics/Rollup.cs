using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics;

/// <summary>A rollup cell with its key.</summary>
public sealed record Rollup(RollupKey Key, RollupCell Cell)
{
    /// <summary>
    /// Rolls contacts up as the import does. With <paramref name="exactWaits"/> every wait keeps its second, for thresholds
    /// inside a class of the stored histogram.
    /// </summary>
    public static IReadOnlyList<Rollup> Of(
        IEnumerable<Contact> contacts,
        Func<Contact, string> serviceOf,
        bool exactWaits = false
    )
    {
        var cells = new Dictionary<RollupKey, RollupCell>();
        foreach (var contact in contacts)
        {
            var key = RollupKey.Of(contact, serviceOf(contact));
            if (!cells.TryGetValue(key, out var cell))
            {
                cells[key] = cell = new RollupCell(exactWaits);
            }

            cell.Count(contact);
        }

        return [.. cells.Select(pair => new Rollup(pair.Key, pair.Value))];
    }
}
