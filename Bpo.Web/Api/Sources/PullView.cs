using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.AspNetCore.Http.HttpResults;
using Days = Bpo.Billing.Runs.Pulls.MissedDays;

namespace Bpo.Web.Api.Sources;

/// <summary>From where and when a source is pulled, and how the last time ended. The secret is never shown.</summary>
/// <param name="Failures">In a row; the next try comes sooner than the schedule says.</param>
/// <param name="Code">Why the last pull failed.</param>
/// <param name="MissedDays">
/// Days whose own file never came, the earliest first; ask for one again by its date, or say that it came another way.
/// </param>
/// <param name="CameOtherwise">Days of which somebody said so; no longer missed, and still judged by what they brought.</param>
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
    DateTimeOffset SetAt,
    IReadOnlyList<DateOnly> MissedDays,
    IReadOnlyList<PullView.Marked> CameOtherwise
)
{
    public sealed record Place(PullCredential In, string Name);

    public sealed record Marked(DateOnly Day, string Note, string By, DateTimeOffset At);

    private static PullView Of(SourcePull row, IReadOnlyList<DateOnly> missed, IEnumerable<PulledDay> cameOtherwise) =>
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
            row.SetAt,
            missed,
            [.. cameOtherwise.Select(day => new Marked(day.Day, day.Note, day.MarkedBy, day.PulledAt))]
        );

    internal static async Task<Ok<PullView>> Answer(
        BpoDbContext db,
        SourcePull row,
        Source source,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var missed = await Days.Of(db, row, source, now, cancel);
        return TypedResults.Ok(Of(row, missed, await Days.CameOtherwise(db, source, now, cancel)));
    }
}
