using Bpo.Domain.Access;

namespace Bpo.Billing.Persistence.Operations;

/// <summary>Who did what, when, to which thing.</summary>
public sealed class AuditEntry : ITenantRow, IAppendOnly
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The user or key, as its public id; <c>system</c> for a job.</summary>
    public required string Actor { get; init; }

    /// <summary>Dotted, such as <c>invoice.issued</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The public id of what it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON; no personal data, no secrets.</summary>
    public string Detail { get; init; } = "{}";
}
