using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>What somebody expects of a source; a source without one is expected nothing of.</summary>
public sealed class DeliveryExpectation : ITenantRow, IVersioned
{
    public const int UsualDrop = 50;

    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    public required DeliveryRhythm Rhythm { get; set; }

    /// <summary>A day below so many percent of the median of the four same weekdays before is low, 0 to 100.</summary>
    public required int DropBelowPercent { get; set; }

    /// <summary>The first day anything is expected of, by the source's calendar.</summary>
    public required DateOnly Since { get; set; }

    /// <summary>The public id of the user or key.</summary>
    public required string SetBy { get; set; }

    public required DateTimeOffset SetAt { get; set; }

    public long Version { get; private set; }
}
