using Bpo.Domain.Access;

namespace Bpo.Domain.Contracts;

/// <summary>
/// One month of one contract as last computed: what it was computed from and its key figures. It freezes with the invoice,
/// and reviews and trends read it instead of the calls.
/// </summary>
public sealed class ContractMonth : IClientRow, IVersioned, IFreezable
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public bool IsFrozen { get; private set; }

    /// <summary>SHA-256 over everything the run read.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>The highest import whose usage was read.</summary>
    public long UsageAsOf { get; set; }

    /// <summary><see cref="MonthFigures"/> as JSON.</summary>
    public string Figures { get; set; } = "";

    /// <summary>What the review draws beside results and money, as JSON.</summary>
    public string Review { get; set; } = "";

    /// <summary>The credit statement as JSON.</summary>
    public string Credits { get; set; } = "";

    /// <summary>Package units carried into the next month, as JSON.</summary>
    public string Carried { get; set; } = "[]";

    /// <summary>SHA-256 over the exclusions, forecasts and choices it was computed with; empty when there were none.</summary>
    public string Agreed { get; set; } = "";

    /// <summary>The fees that credits are shares of, as JSON; empty for a month computed before they were kept.</summary>
    public string Fees { get; set; } = "";

    public required DateTimeOffset ComputedAt { get; set; }

    public long Version { get; private set; }

    public void Freeze() => IsFrozen = true;
}
