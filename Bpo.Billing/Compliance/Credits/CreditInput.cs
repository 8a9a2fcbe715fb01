using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>Everything the credits of a period follow from; kept with them, they can be computed again to the cent.</summary>
public sealed record CreditInput
{
    public required Terms Terms { get; init; }

    public required Period Period { get; init; }

    public required IReadOnlyList<SlaResult> Results { get; init; }

    public required PeriodFees Fees { get; init; }

    /// <summary>Earlier months, in any order; the month of the period and later ones are left aside.</summary>
    public IReadOnlyList<PastResult> History { get; init; } = [];

    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>Levels that were met again within the cure period.</summary>
    public IReadOnlyList<string> Restored { get; init; } = [];

    /// <summary>Defaults of earlier months that still run, with the weeks they cost in this one.</summary>
    public IReadOnlyList<UncuredDefault> Uncured { get; init; } = [];

    /// <summary>The first day of service, from which the months of the ramp are counted.</summary>
    public required DateOnly ServiceStart { get; init; }
}

/// <summary>One event that broke several levels at once.</summary>
/// <param name="Chosen">The level the client chose to be credited for; null while it has not chosen.</param>
public sealed record Incident(string Id, IReadOnlyList<string> Slas, string? Chosen);
