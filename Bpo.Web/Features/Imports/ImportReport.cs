namespace Bpo.Web.Features.Imports;

/// <summary>What became of every row of a file: the figures of an import, or of one tried without storing.</summary>
public sealed record ImportReport
{
    /// <summary>Null for a dry run.</summary>
    public string? Id { get; init; }

    public long Rows { get; init; }

    public long Accepted { get; init; }

    public long Duplicates { get; init; }

    public long Updated { get; init; }

    public long Rejected { get; init; }

    public long Unmatched { get; init; }

    /// <summary>By the name of the rule.</summary>
    public IReadOnlyDictionary<string, long> Filtered { get; init; } =
        new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, long> Warnings { get; init; } =
        new Dictionary<string, long>(StringComparer.Ordinal);
}
