using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>A request of the calculator, understood.</summary>
internal sealed record SlasRequest(
    Terms Terms,
    Period Period,
    MetricSource Source,
    PeriodFees Fees,
    IReadOnlyList<PastResult> History,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<string> Restored,
    IReadOnlyList<UncuredDefault> Uncured,
    DateOnly ServiceStart,
    string Language
)
{
    public CreditInput CreditsOf(IReadOnlyList<SlaResult> results) =>
        new()
        {
            Terms = Terms,
            Period = Period,
            Results = results,
            Fees = Fees,
            History = History,
            Incidents = Incidents,
            Restored = Restored,
            Uncured = Uncured,
            ServiceStart = ServiceStart,
        };
}
