using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>
/// The header of a later file of an archive from which rows were rejected, under which they are read again. That of the first
/// file stands with the import.
/// </summary>
public sealed class PartHeader : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>Which file of the archive: 1 for the second.</summary>
    public required int Part { get; init; }

    /// <summary>The line as it stood.</summary>
    public required string Line { get; init; }

    /// <summary>Whether the file was a workbook, whose rows are kept comma separated whatever the profile says.</summary>
    public required bool IsSheet { get; init; }
}
