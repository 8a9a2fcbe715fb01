using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>A row an import could not take, kept with what a person needs to mend it.</summary>
public sealed class SetAsideRow : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>1, 2, 3 … within the import.</summary>
    public required int Ordinal { get; init; }

    public required int Line { get; init; }

    /// <summary>Which file of an archive it stands in: 0 for the first or only one.</summary>
    public int Part { get; init; }

    /// <summary>The column or member at fault; null for the row as a whole.</summary>
    public string? Field { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    /// <summary>The row as it stood, cut where it is longer than any real one.</summary>
    public required string Raw { get; init; }

    /// <summary>For a contact that had no end yet: its id, so that the file with its end settles this row.</summary>
    public string? HeldContact { get; init; }

    /// <summary>The number of the import that settled it.</summary>
    public long? SettledBy { get; set; }
}
