using Bpo.Domain.Access;

namespace Bpo.Domain.Contracts;

/// <summary>An agreement between a client and a vendor. What was agreed stands in its <see cref="TermsVersion"/>s.</summary>
public sealed class Contract : IClientRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ClientId { get; init; }

    public required Guid VendorId { get; init; }

    /// <summary>The parties' own number, unique within the tenant.</summary>
    public required string Number { get; set; }

    public required string Name { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>The first day the contract no longer runs; null while no end is agreed.</summary>
    public DateOnly? EndsOn { get; set; }

    public ContractStatus Status { get; private set; }

    public long Version { get; private set; }

    public Result<Contract> Activate(bool hasTerms)
    {
        if (Status != ContractStatus.Draft)
        {
            return new Problem("contract.not-draft", "Only a draft contract can be activated.");
        }

        if (!hasTerms)
        {
            return new Problem("contract.no-terms", "A contract without terms cannot be activated.");
        }

        Status = ContractStatus.Active;
        return this;
    }
}

public enum ContractStatus
{
    Draft,
    Active,
    Ended,
}
