using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>One file, and what became of every row of it.</summary>
public sealed class Import : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>
    /// Counts up within the tenant. An invoice keeps the highest number it saw; any line can be replayed as of that number.
    /// Zero for a dry run, which is never stored.
    /// </summary>
    public required long Number { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file as it was sent, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of format, zone and profile: the same file read another way is another import.</summary>
    public required string ProfileHash { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When a batch of it was last stored.</summary>
    public required DateTimeOffset LastProgressAt { get; set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public ImportStatus Status { get; private set; } = ImportStatus.Running;

    /// <summary>The import that already took exactly these bytes; this one then had nothing to do.</summary>
    public Guid? RepeatOf { get; private set; }

    /// <summary>The import that took the file of this one after a person had approved it.</summary>
    public Guid? ApprovedAs { get; private set; }

    /// <summary>The number under which everything it brought was taken back.</summary>
    public long? RolledBackBy { get; private set; }

    /// <summary>The names of the file's columns, one a line; empty where a format has none.</summary>
    public string Columns { get; set; } = "";

    /// <summary>The line with those names as it stood, under which corrected rows are read again.</summary>
    public string Header { get; set; } = "";

    /// <summary>Whether the file was a workbook, whose rows are kept comma separated whatever the profile says.</summary>
    public bool IsSheet { get; set; }

    /// <summary>Why it was refused or held.</summary>
    public string? ProblemCode { get; private set; }

    public string? ProblemDetail { get; private set; }

    /// <summary>The line up to which everything is stored.</summary>
    public int CommittedLine { get; set; }

    /// <summary>Rows that are contacts or should have been: accepted, updated, duplicate, filtered, rejected and held ones.</summary>
    public long Rows { get; set; }

    public long Accepted { get; set; }

    public long Duplicates { get; set; }

    public long Updated { get; set; }

    public long Rejected { get; set; }

    public long Held { get; set; }

    /// <summary>Accepted or updated contacts no contract claims.</summary>
    public long Unmatched { get; set; }

    public IReadOnlyDictionary<string, long> Filtered { get; set; } =
        new SortedDictionary<string, long>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Warnings { get; set; } =
        new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Of a held import: contacts read by day of the source's calendar, ISO 8601. Null for any other.</summary>
    public IReadOnlyDictionary<string, long>? HeldDays { get; private set; }

    public long Version { get; private set; }

    public void Complete(DateTimeOffset now)
    {
        Status = ImportStatus.Completed;
        FinishedAt = now;
    }

    public void Refuse(Problem problem, DateTimeOffset now)
    {
        Status = ImportStatus.Refused;
        ProblemCode = problem.Code;
        ProblemDetail = problem.Detail;
        FinishedAt = now;
    }

    /// <summary>Nothing of it counts until a person decides; the file is kept.</summary>
    public void Hold(Problem problem, IReadOnlyDictionary<string, long> days, DateTimeOffset now)
    {
        Refuse(problem, now);
        Status = ImportStatus.Held;
        HeldDays = days;
        (Accepted, Updated, Duplicates, Unmatched) = (0, 0, 0, 0);
    }

    public void Approve(Guid import)
    {
        Status = ImportStatus.Approved;
        ApprovedAs = import;
    }

    public void Reject() => Status = ImportStatus.Rejected;

    public void RollBack(long number)
    {
        Status = ImportStatus.RolledBack;
        RolledBackBy = number;
    }

    /// <summary>Takes the figures of the import that read the same bytes: every contact of it is a duplicate now.</summary>
    public void Repeat(Import first, DateTimeOffset now)
    {
        RepeatOf = first.Id;
        Rows = first.Rows;
        Duplicates = first.Accepted + first.Updated + first.Duplicates;
        Rejected = first.Rejected;
        Held = first.Held;
        Filtered = first.Filtered;
        CommittedLine = first.CommittedLine;
        Complete(now);
    }
}
