using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bpo.Billing.Persistence.Agreements;

/// <summary>A list of ids as one JSON array: it is read as a whole and never searched by the database.</summary>
internal sealed class WordsAsJson()
    : ValueConverter<IReadOnlyList<string>, string>(
        words => StoredJson.Write(words),
        json => StoredJson.Read<IReadOnlyList<string>>(json)
    )
{
    public static readonly ValueComparer<IReadOnlyList<string>> Comparer = new(
        (left, right) => (left ?? Array.Empty<string>()).SequenceEqual(right ?? Array.Empty<string>()),
        words => words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word)),
        words => words
    );
}
