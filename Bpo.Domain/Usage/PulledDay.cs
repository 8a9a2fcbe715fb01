using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>A day whose own file a pull has got.</summary>
public sealed class PulledDay : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>By the source's calendar.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset PulledAt { get; init; }
}
