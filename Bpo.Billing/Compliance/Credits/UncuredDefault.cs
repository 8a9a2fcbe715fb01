namespace Bpo.Billing.Compliance.Credits;

/// <summary>A default whose cure failed, and the weeks it costs.</summary>
/// <param name="Since">The first day of the month that was missed.</param>
/// <param name="Earlier">Weeks that earlier months were charged for.</param>
/// <param name="Weeks">Weeks that ended in the month that is credited.</param>
public sealed record UncuredDefault(string Sla, DateOnly Since, int Earlier, int Weeks);
