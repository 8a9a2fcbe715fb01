using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Web.Api.Imports;

/// <summary>A file and what became of every row of it.</summary>
/// <param name="Id">Null for a dry run, which is not kept.</param>
/// <param name="Rows">Accepted, updated, duplicate, filtered, rejected and held ones together.</param>
/// <param name="Held">Contacts without an end yet; the file with their end settles them.</param>
/// <param name="Unmatched">Accepted or updated contacts that no contract claims.</param>
/// <param name="RepeatOf">The import that took exactly these bytes before; this one had nothing to do.</param>
/// <param name="ApprovedAs">The import that took the file of this one after a person had approved it.</param>
/// <param name="Code">Why it was refused or is held.</param>
public sealed record ImportView(
    string? Id,
    string SourceId,
    ImportStatus Status,
    bool DryRun,
    string FileName,
    long Bytes,
    string Sha256,
    long Rows,
    long Accepted,
    long Updated,
    long Duplicates,
    IReadOnlyDictionary<string, long> Filtered,
    long Rejected,
    long Held,
    IReadOnlyDictionary<string, long> Warnings,
    long Unmatched,
    string? RepeatOf,
    string? ApprovedAs,
    string? Code,
    string? Detail,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt
)
{
    public static ImportView Of(Import import) => Of(import, isDryRun: false);

    public static ImportView Of(Import import, bool isDryRun) =>
        new(
            isDryRun ? null : PublicId.Format(PublicId.Import, import.Id),
            PublicId.Format(PublicId.Source, import.SourceId),
            import.Status,
            isDryRun,
            import.FileName,
            import.Bytes,
            import.Sha256,
            import.Rows,
            import.Accepted,
            import.Updated,
            import.Duplicates,
            import.Filtered,
            import.Rejected,
            import.Held,
            import.Warnings,
            import.Unmatched,
            import.RepeatOf is { } first ? PublicId.Format(PublicId.Import, first) : null,
            import.ApprovedAs is { } taken ? PublicId.Format(PublicId.Import, taken) : null,
            import.ProblemCode,
            import.ProblemDetail,
            import.StartedAt,
            import.FinishedAt
        );
}
