using Bpo.Domain.Credits.Curves;

namespace Bpo.Domain.Credits;

public enum CapScope
{
    /// <summary>Each SLA's credit.</summary>
    Sla,

    /// <summary>The credits of each service together.</summary>
    Service,

    /// <summary>All credits of the period.</summary>
    Invoice,

    /// <summary>All credits of the calendar year, those already given included.</summary>
    Year,
}

/// <summary>A ceiling on credits in percent of the amount at risk or of the fees.</summary>
public sealed record CreditCap(CapScope Scope, decimal Percent, CreditBase Of);
