using Bpo.Domain.Access;

namespace Bpo.Domain.Usage;

/// <summary>A day whose own file a pull has got, or of which a person says that it came another way.</summary>
public sealed class PulledDay : ITenantRow
{
    public required Guid TenantId { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>By the source's calendar.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it came, or when that was said.</summary>
    public required DateTimeOffset PulledAt { get; init; }

    /// <summary>How it came another way; empty for a day that was pulled.</summary>
    public string Note { get; init; } = "";

    /// <summary>The public id of the user or key that said so.</summary>
    public string MarkedBy { get; init; } = "";
}
