using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>Counts by word, stored as a JSON object.</summary>
internal sealed class CountsAsJson()
    : ValueConverter<IReadOnlyDictionary<string, long>, string>(
        counts => JsonSerializer.Serialize(counts, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<SortedDictionary<string, long>>(json, JsonSerializerOptions.Default)!
    )
{
    internal sealed class Comparer()
        : ValueComparer<IReadOnlyDictionary<string, long>>(
            (left, right) => left!.Count == right!.Count && !left.Except(right).Any(),
            counts => counts.Count,
            counts => new SortedDictionary<string, long>(counts.ToDictionary(), StringComparer.Ordinal)
        );
}
