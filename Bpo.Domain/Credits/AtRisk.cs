namespace Bpo.Domain.Credits;

/// <summary>The fees that stand behind the credits.</summary>
public enum AtRiskBase
{
    /// <summary>All charges that are at risk.</summary>
    Gross,

    /// <summary>The same, less what is passed through at cost.</summary>
    NetOfPassThrough,

    /// <summary>The charges of the SLA's own service.</summary>
    Service,
}

/// <summary>The most a vendor stakes on its service levels: a share of the fees.</summary>
public sealed record AtRisk(decimal Percent, AtRiskBase Base);
