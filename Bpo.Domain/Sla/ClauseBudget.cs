using Bpo.Domain.Amounts;

namespace Bpo.Domain.Sla;

/// <summary>The allowance of one promise in a running month, and what the month would cost in credits.</summary>
/// <param name="Alerts">What holds now, mildest first.</param>
/// <param name="CreditNow">Zero or positive, if the month ended as it stands; on the fees so far.</param>
/// <param name="CreditExpected">If it ended as projected.</param>
/// <param name="CreditWorst">If it ended at the bad end of the range; null while there is no range.</param>
public sealed record ClauseBudget(
    string Sla,
    BudgetStanding Standing,
    IReadOnlyList<BudgetAlert> Alerts,
    Money CreditNow,
    Money CreditExpected,
    Money? CreditWorst
);
