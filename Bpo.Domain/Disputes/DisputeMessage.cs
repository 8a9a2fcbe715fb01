using Bpo.Domain.Access;
using Bpo.Domain.Parties;

namespace Bpo.Domain.Disputes;

/// <summary>What one side wrote in a dispute, with the evidence it points to.</summary>
public sealed class DisputeMessage : IClientRow, IAppendOnly
{
    public required Guid TenantId { get; init; }

    public required Guid DisputeId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>1, 2, 3 … within the dispute.</summary>
    public required int Number { get; init; }

    public required Side Side { get; init; }

    /// <summary>The public id of the user or key.</summary>
    public required string WrittenBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; init; }

    /// <summary>Where the evidence lies; empty when there is none.</summary>
    public string Link { get; init; } = "";

    /// <summary>The amount offered with it; null when none was.</summary>
    public long? OfferedMinor { get; init; }
}
