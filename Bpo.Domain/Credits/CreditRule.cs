using Bpo.Domain.Credits.Curves;

namespace Bpo.Domain.Credits;

/// <summary>The curve of one SLA.</summary>
public sealed record CreditRule(string Sla, CreditCurve Curve);

/// <summary>A premium for beating a target.</summary>
/// <param name="CapPercent">The most it can be, in percent of the period's fees.</param>
/// <param name="RequiresAllCritical">Paid only when no critical level was missed.</param>
public sealed record BonusRule(string Sla, CreditCurve Curve, decimal CapPercent, bool RequiresAllCritical);

/// <param name="Points">The sum of points from which the row holds.</param>
public sealed record PointConversion(decimal Points, decimal Percent, CreditBase Of);
