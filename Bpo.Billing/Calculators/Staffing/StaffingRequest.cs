using Bpo.Billing.Staffing;

namespace Bpo.Billing.Calculators.Staffing;

/// <summary>A request of the staffing calculator, understood.</summary>
internal sealed record StaffingRequest(StaffingRule Rule, IReadOnlyList<StaffedInterval> Intervals);

/// <param name="From">The caller's own name of the interval; it comes back as it is.</param>
/// <param name="Agents">Agents that are there anyway; null asks how many are needed.</param>
internal sealed record StaffedInterval(string? From, Load Load, int? Agents);
