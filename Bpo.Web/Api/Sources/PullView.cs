using System.Globalization;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;

namespace Bpo.Web.Api.Sources;

/// <summary>From where and when a source is pulled, and how the last time ended. The secret is never shown.</summary>
/// <param name="Failures">In a row; the next try comes sooner than the schedule says.</param>
/// <param name="Code">Why the last pull failed.</param>
public sealed record PullView(
    string SourceId,
    string Url,
    PullView.Place? Credential,
    int? EveryMinutes,
    string? DailyAt,
    PullStatus Status,
    DateTimeOffset NextAt,
    DateTimeOffset? LastAt,
    int Failures,
    string? Code,
    string? Detail,
    string? LastImportId,
    string SetBy,
    DateTimeOffset SetAt
)
{
    public sealed record Place(PullCredential In, string Name);

    public static PullView Of(SourcePull row) =>
        new(
            PublicId.Format(PublicId.Source, row.SourceId),
            row.Url,
            row.Credential == PullCredential.None ? null : new Place(row.Credential, row.CredentialName),
            row.EveryMinutes,
            row.DailyAt?.ToString("HH:mm", CultureInfo.InvariantCulture),
            row.Status,
            row.NextAt,
            row.LastAt,
            row.Failures,
            row.ProblemCode,
            row.ProblemDetail,
            row.LastImport is { } import ? PublicId.Format(PublicId.Import, import) : null,
            row.SetBy,
            row.SetAt
        );
}
