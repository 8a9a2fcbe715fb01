using System.Globalization;
using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>An address from which a source's files are fetched, when, and how the last time ended.</summary>
public sealed class SourcePull : ITenantRow, IVersioned
{
    /// <summary>Stands in an address for the day before, by the source's calendar.</summary>
    public const string DatePlaceholder = "{date}";

    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>Absolute, without a user or a secret in it.</summary>
    public required string Url { get; set; }

    public required PullCredential Credential { get; set; }

    /// <summary>The name of the header or parameter; empty without one.</summary>
    public required string CredentialName { get; set; }

    /// <summary>The sealed secret; null without one.</summary>
    public string? Sealed { get; set; }

    public int? EveryMinutes { get; set; }

    public TimeOnly? DailyAt { get; set; }

    /// <summary>The public id of the user or key.</summary>
    public required string SetBy { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    public required DateTimeOffset NextAt { get; set; }

    public PullStatus Status { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>Failures since a pull last succeeded.</summary>
    public int Failures { get; private set; }

    /// <summary>Why the last pull failed; null when it did not.</summary>
    public string? ProblemCode { get; private set; }

    public string? ProblemDetail { get; private set; }

    /// <summary>The import the last file became.</summary>
    public Guid? LastImport { get; private set; }

    /// <summary>The address, with its date, the two validators belong to.</summary>
    public string? ValidatedUrl { get; private set; }

    public string? ETag { get; private set; }

    /// <summary>As the server wrote it.</summary>
    public string? LastModified { get; private set; }

    /// <summary>The first day whose file is asked for; null for an address that names no day.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Since when people know that it fails; null when it does not, or nobody was told.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>The last missed day people know of.</summary>
    public DateOnly? MissedTold { get; private set; }

    public long Version { get; private set; }

    public bool NamesDay => Url.Contains(DatePlaceholder, StringComparison.Ordinal);

    public PullSchedule Schedule => new(EveryMinutes, DailyAt);

    /// <summary>What the sealed secret is bound to.</summary>
    public static string Purpose(Guid source) => $"source-pull {source:N}";

    /// <param name="day">The day that is pulled.</param>
    public string UrlOf(DateOnly day) =>
        Url.Replace(DatePlaceholder, day.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public void Take(Guid import, string url, string? eTag, string? lastModified, DateTimeOffset now)
    {
        (LastImport, ValidatedUrl, ETag, LastModified) = (import, url, eTag, lastModified);
        Succeed(PullStatus.Taken, now);
    }

    public void FindUnchanged(DateTimeOffset now) => Succeed(PullStatus.Unchanged, now);

    public void Fail(Problem problem, DateTimeOffset now)
    {
        (Status, LastAt, Failures) = (PullStatus.Failed, now, Failures + 1);
        (ProblemCode, ProblemDetail) = (problem.Code, problem.Detail);
    }

    /// <summary>What was known of the address before says nothing about another.</summary>
    public void Forget()
    {
        (Status, Failures, ProblemCode, ProblemDetail) = (PullStatus.Waiting, 0, null, null);
        (ValidatedUrl, ETag, LastModified) = (null, null, null);
    }

    /// <summary>What people must hear after a pull: once for each streak of failures, and when it ends.</summary>
    /// <param name="missed">Days whose file never came, the earliest first.</param>
    /// <param name="failuresInARow">After so many it is told.</param>
    public PullNews Tell(IReadOnlyList<DateOnly> missed, int failuresInARow, DateTimeOffset now)
    {
        var isNew = missed.Count > 0 && !(MissedTold >= missed[^1]);
        MissedTold = isNew ? missed[^1] : MissedTold;
        var news =
            Status == PullStatus.Failed
                ? ToldAt is null && (isNew || Failures >= failuresInARow)
                    ? PullNews.Fails
                    : PullNews.None
                : ToldAt is not null
                    ? PullNews.Recovered
                    : isNew
                        ? PullNews.Missed
                        : PullNews.None;
        ToldAt =
            news == PullNews.Fails ? now
            : news == PullNews.Recovered ? null
            : ToldAt;
        return news;
    }

    private void Succeed(PullStatus status, DateTimeOffset now)
    {
        (Status, LastAt, Failures) = (status, now, 0);
        (ProblemCode, ProblemDetail) = (null, null);
    }
}
