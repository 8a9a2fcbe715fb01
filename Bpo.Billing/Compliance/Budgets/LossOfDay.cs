namespace Bpo.Billing.Compliance.Budgets;

/// <summary>What one day lost of a promise.</summary>
/// <param name="Volume">Contacts the promise was measured on.</param>
public sealed record LossOfDay(DateOnly Day, decimal Lost, decimal Volume);

/// <summary>The volume a coming day is expected to bring.</summary>
public sealed record ExpectedDay(DateOnly Day, decimal Volume);
