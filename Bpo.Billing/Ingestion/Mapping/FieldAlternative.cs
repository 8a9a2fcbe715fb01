using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>One way to get a value: a column, several joined, or a constant; then how to read it.</summary>
public sealed record FieldAlternative
{
    /// <summary>Joined by <see cref="Separator"/>; when one of them is absent, so is the value.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    public string Separator { get; init; } = " ";

    public string? Constant { get; init; }

    /// <summary>All must hold, or the alternative does not apply.</summary>
    public IReadOnlyList<RowCondition> When { get; init; } = [];

    /// <summary>Texts by which the source says that it has no value; an empty field always says so.</summary>
    public IReadOnlyList<string> Nulls { get; init; } = [];

    /// <summary>The source's words and ours.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = NoValues;

    /// <summary>What a word that is not in <see cref="Values"/> becomes; null: it stays as it is.</summary>
    public string? Otherwise { get; init; }

    public IReadOnlyList<StampPattern> Patterns { get; init; } = [];

    /// <summary>The first year a two-digit year can mean.</summary>
    public int Century { get; init; } = 1970;

    /// <summary>A moment or an earlier member this time of day follows: more than half a day before it is the next day.</summary>
    public string? After { get; init; }

    public DurationUnit Unit { get; init; } = DurationUnit.Seconds;

    private static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>(
        StringComparer.Ordinal
    );
}
