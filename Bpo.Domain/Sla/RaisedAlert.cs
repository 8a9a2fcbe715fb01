using Bpo.Domain.Access;

namespace Bpo.Domain.Sla;

/// <summary>An alert of a running month. It is raised once, and stays until somebody has seen it.</summary>
public sealed class RaisedAlert : IClientRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The clause's id.</summary>
    public required string Sla { get; init; }

    public required BudgetAlert Alert { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Percent of the allowance spent when it was raised.</summary>
    public decimal? UsedPercent { get; init; }

    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>The public id of the user or key.</summary>
    public string SeenBy { get; private set; } = "";

    public long Version { get; private set; }

    /// <summary>Whoever sees it first is kept.</summary>
    public void See(string actor, DateTimeOffset now)
    {
        if (SeenAt is null)
        {
            (SeenAt, SeenBy) = (now, actor);
        }
    }
}
