using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Domain.Credits;

/// <summary>An SLA's result of an earlier month, as far as later months look back at it.</summary>
public sealed record PastResult
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string Sla { get; init; }

    public required Attainment Attainment { get; init; }

    public MissedLevel Missed { get; init; }

    /// <summary>The credit given, in major units; what was earned back is not taken off.</summary>
    public decimal Credit { get; init; }

    /// <summary>What weeks of an uncured default cost in the month, in major units; no part of <see cref="Credit"/>.</summary>
    public decimal Penalty { get; init; }

    public decimal Points { get; init; }

    /// <summary>Null where only the outcome is known.</summary>
    public Measurement? Measured { get; init; }

    /// <summary>Single failures within the month, where a month can fail more than once.</summary>
    public int Failures { get; init; }
}
