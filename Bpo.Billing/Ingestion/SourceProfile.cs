using Bpo.Billing.Ingestion.Mapping;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion;

/// <summary>What a source has decided about its files: checked once when it is saved, used for every import.</summary>
/// <param name="Mapping">Only for delimited files of other makes.</param>
public sealed record SourceProfile(
    UsageFormat Format,
    ReadingRules Rules,
    DelimitedDialect Dialect,
    MappingProfile? Mapping
)
{
    /// <summary>Null: the format has no members of its own.</summary>
    internal ReaderOfFormat? Configured { get; init; }

    /// <param name="source">The source's name, as terms match it.</param>
    /// <param name="held">Raw rows an earlier file left open.</param>
    public IContactReader Reader(string source, ReadLimits limits, IReadOnlyList<string> held) =>
        (Configured ?? Format.Reader)(this, source, limits, held);

    /// <summary>For a sheet of a workbook, which has no separator to choose.</summary>
    internal SourceProfile OfSheet() =>
        this with
        {
            Dialect = DelimitedDialect.Comma,
            Mapping = Mapping is null ? null : Mapping with { Dialect = DelimitedDialect.Comma },
        };
}
