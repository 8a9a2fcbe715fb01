using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Time;

namespace Bpo.Billing.Compliance.Calculator;

/// <summary>A request of the calculator, understood.</summary>
internal sealed record SlasRequest(
    Terms Terms,
    Period Period,
    MetricSource Source,
    PeriodFees Fees,
    IReadOnlyList<PastResult> History,
    IReadOnlyList<Incident> Incidents,
    DateOnly ServiceStart,
    string Language
);
