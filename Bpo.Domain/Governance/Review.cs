using Bpo.Domain.Access;

namespace Bpo.Domain.Governance;

/// <summary>What people add to a month's figures: the narrative, and the actions agreed in the meeting.</summary>
public sealed class Review : IClientRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month under review.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Plain text, one paragraph a line.</summary>
    public string Narrative { get; set; } = "";

    public long Version { get; private set; }
}
