namespace Bpo.Billing.Persistence.Operations;

/// <summary>A key with which the web nodes protect cookies and forms. The installation's, no tenant's.</summary>
public sealed class KeyRingEntry
{
    public required Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
