using Bpo.Domain.Access;

namespace Bpo.Domain.Credits;

/// <summary>One event that broke several levels of a month; where the contract says so, the client chooses which one it is credited for.</summary>
public sealed class SlaIncident : IClientRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string What { get; init; }

    /// <summary>The levels it broke, two or more.</summary>
    public required IReadOnlyList<string> Slas { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The level the client chose; empty while it has not, and then the largest credit stands.</summary>
    public string Chosen { get; private set; } = "";

    public string ChosenBy { get; private set; } = "";

    public DateTimeOffset? ChosenAt { get; private set; }

    public long Version { get; private set; }

    public Result<SlaIncident> Choose(string sla, string actor, DateTimeOffset now)
    {
        if (!Slas.Contains(sla, StringComparer.Ordinal))
        {
            return new Problem("incident.unknown-level", "The incident did not break this level.");
        }

        (Chosen, ChosenBy, ChosenAt) = (sla, actor, now);
        return this;
    }
}
