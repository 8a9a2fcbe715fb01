using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>How the columns of somebody else's file become contacts, as data: what a person configures once per source.</summary>
public sealed record MappingProfile
{
    public required DelimitedDialect Dialect { get; init; }

    /// <summary>Names by position for files without a header; empty when the first line names the columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Lines of title or blurb before the header.</summary>
    public int SkipLines { get; init; }

    /// <summary>The columns that together identify a contact in its source.</summary>
    public required FieldAlternative Key { get; init; }

    /// <summary>Rows that are no contacts, each with its reason; the first that applies counts.</summary>
    public IReadOnlyList<RowFilter> Filters { get; init; } = [];

    /// <summary>Moments that become no member, only something for a field to lie <c>after</c>.</summary>
    public IReadOnlyDictionary<string, FieldRule> Moments { get; init; } = NoRules;

    /// <summary>By canonical member.</summary>
    public required IReadOnlyDictionary<string, FieldRule> Fields { get; init; }

    /// <summary>Columns kept beside the contact under their own names.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    private static readonly IReadOnlyDictionary<string, FieldRule> NoRules = new Dictionary<string, FieldRule>(
        StringComparer.Ordinal
    );

    /// <summary>Every column the profile speaks of; a file without one of them is refused.</summary>
    public IEnumerable<string> UsedColumns() =>
        Fields
            .Values.Concat(Moments.Values)
            .SelectMany(rule => rule.First)
            .Append(Key)
            .SelectMany(alternative =>
                alternative.Columns.Concat(alternative.When.Select(condition => condition.Column))
            )
            .Concat(Filters.SelectMany(filter => filter.When.Select(condition => condition.Column)))
            .Concat(Attributes);
}
