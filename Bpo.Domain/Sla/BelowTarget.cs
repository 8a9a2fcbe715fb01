namespace Bpo.Domain.Sla;

/// <summary>
/// Missing the target but not the minimum becomes a default at the <paramref name="Times"/>th time in
/// <paramref name="InMonths"/> months, the current one included.
/// </summary>
public sealed record BelowTarget(int Times, int InMonths);
