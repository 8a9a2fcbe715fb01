using Bpo.Domain.Access;

namespace Bpo.Domain.Sla;

/// <summary>The stored result of one promise in one month, with its credit. It freezes with the month's invoice.</summary>
public sealed class SlaRecord : IClientRow
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The clause's id.</summary>
    public required string Sla { get; init; }

    /// <summary>Its place in the terms.</summary>
    public required int Position { get; init; }

    public required string Attainment { get; init; }

    /// <summary>The measured value; null when nothing was measured.</summary>
    public decimal? Value { get; init; }

    /// <summary>The whole result as JSON.</summary>
    public required string Result { get; init; }

    /// <summary>The credit in minor units, zero or positive.</summary>
    public long CreditMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>The steps from result to credit, as JSON.</summary>
    public string CreditSteps { get; init; } = "[]";
}
