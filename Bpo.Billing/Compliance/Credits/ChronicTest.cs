using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>Finds levels that have failed so often that a clause wakes up: a right to use, never an act.</summary>
internal static class ChronicTest
{
    public static IReadOnlyList<ChronicNotice> Notices(CreditInput input, PastMonths past) =>
        [
            .. from clause in input.Terms.Credits.Chronic
            from result in input.Results
            where result.Class != SlaClass.Reporting && result.Attainment == Attainment.Missed
            let missed = 1
                + past.Within(result.Sla, clause.Of - 1).Count(earlier => earlier.Attainment == Attainment.Missed)
            where missed >= clause.MissedIn
            select new ChronicNotice(result.Sla, missed, clause.Of, clause.Then),
        ];
}
