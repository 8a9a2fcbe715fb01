using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;

namespace Bpo.Billing.Runs.Months;

/// <summary>The credits of a month as they are put before the vendor.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Days">How long it may think.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record ClaimedMonth(DateOnly Month, int Days, string Currency, IReadOnlyList<ClaimedCredit> Credits)
{
    /// <returns>Null where the contract gives the vendor no window: then nobody asks it.</returns>
    internal static ClaimedMonth? Of(DateOnly month, CreditStatement statement, AcceptanceWindow? window) =>
        window is null
            ? null
            : new ClaimedMonth(
                month,
                window.Days,
                statement.Total.Currency.Code,
                [
                    .. statement
                        .Credits.Where(credit => credit.Kind == CreditKind.Credit)
                        .GroupBy(credit => (credit.Sla, credit.Clause))
                        .Select(group => new ClaimedCredit(
                            group.Key.Sla,
                            group.Key.Clause,
                            group.Sum(credit => credit.Credit.Minor)
                        )),
                ]
            );

    internal long MinorOf(string sla, string clause) =>
        Credits.Where(credit => credit.Sla == sla && credit.Clause == clause).Sum(credit => credit.Minor);
}

/// <param name="Sla">The SLA, or the id of the persistent-failure clause.</param>
/// <param name="Clause">Where the rule stands in the terms.</param>
public sealed record ClaimedCredit(string Sla, string Clause, long Minor);
