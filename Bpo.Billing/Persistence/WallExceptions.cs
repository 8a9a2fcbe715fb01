namespace Bpo.Billing.Persistence;

/// <summary>Something tried to write into another tenant, or another client's part of this one.</summary>
public sealed class TenantWallException(string message) : InvalidOperationException(message);

/// <summary>Something tried to change what was issued or is kept for ever.</summary>
public sealed class FrozenRowException(string message) : InvalidOperationException(message);
