using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>A system that writes usage: one switch, one ticket desk, one export. Its calls have ids of their own.</summary>
public sealed class Source : ITenantRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Unique within the tenant; terms name sources by it.</summary>
    public required string Name { get; set; }

    /// <summary>A word of the list of formats.</summary>
    public required string Format { get; set; }

    /// <summary>The zone of local times without an offset; empty when every time has one.</summary>
    public required string TimeZone { get; set; }

    /// <summary>A JSON object, as the format wants it.</summary>
    public required string Profile { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public long Version { get; private set; }
}
