using System.Text.Json.Serialization;
using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance;

/// <summary>What the two sides of a contract agreed about one month beside its terms.</summary>
public sealed record Agreements
{
    public static readonly Agreements None = new();

    /// <summary>Approved exclusions, in the order in which they were proposed.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Exclusions nobody has decided yet.</summary>
    public IReadOnlyList<Exclusion> Proposed { get; init; } = [];

    /// <summary>Forecasts both sides have signed.</summary>
    public IReadOnlyList<ForecastInterval> Forecasts { get; init; } = [];

    /// <summary>Incidents that broke several levels, with the client's choice.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>Credits the vendor has accepted; read only where the contract gives it a window.</summary>
    public IReadOnlyList<AcceptedCredit> Accepted { get; init; } = [];

    /// <summary>
    /// Approved exclusions of this month and of those before it, by which the weeks of an uncured default are judged; null
    /// where the terms know no such weeks.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Exclusion>? OfUncured { get; init; }

    /// <summary>Whether the days in which a default can be cured are over; false where there are none.</summary>
    public bool IsCureOver { get; init; }

    public IReadOnlyList<Exclusion> AllExclusions => [.. Exclusions, .. Proposed];
}
