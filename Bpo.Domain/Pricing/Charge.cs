namespace Bpo.Domain.Pricing;

/// <summary>One priced thing of a contract. Each kind of the field is one sealed record in a file of its own.</summary>
public abstract partial record Charge
{
    private Charge() { }

    /// <summary>The stable name used in storage, API and golden tables, e.g. <c>per-minute</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The clause: unique within the terms.</summary>
    public required string Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The service whose usage is billed; null bills the usage of all services.</summary>
    public string? Service { get; init; }

    /// <summary>The first day the charge applies; null from the start of the terms.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day the charge no longer applies.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The tax category, when it is not the one the invoicing terms give.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>Whether the fees of this charge stand behind the service credits.</summary>
    public bool AtRisk { get; init; } = true;
}
