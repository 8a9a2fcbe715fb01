using Bpo.Billing.Persistence;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Puts the credits of an ended month before the vendor, where the contract gives it a window to answer.</summary>
internal static class SaveClaims
{
    public static async Task Run(
        BpoDbContext db,
        ContractMonth month,
        CreditStatement statement,
        AcceptanceWindow window,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var stored = await db.Set<CreditClaim>()
            .Where(row => row.ContractId == month.ContractId && row.Month == month.Month)
            .ToListAsync(cancel);
        var computed = statement
            .Credits.Where(credit => credit.Kind == CreditKind.Credit)
            .GroupBy(credit => (credit.Sla, credit.Clause))
            .ToDictionary(group => group.Key, group => group.Sum(credit => credit.Credit.Minor));
        foreach (var claim in stored)
        {
            claim.Recompute(computed.GetValueOrDefault((claim.Sla, claim.Clause)), today, window.Days);
        }

        db.AddRange(
            computed
                .Where(credit => credit.Value > 0)
                .Where(credit => !stored.Exists(row => (row.Sla, row.Clause) == credit.Key))
                .Select(credit => Claim(month, credit.Key, credit.Value, statement.Total.Currency, window, today))
        );
    }

    private static CreditClaim Claim(
        ContractMonth month,
        (string Sla, string Clause) key,
        long minor,
        Currency currency,
        AcceptanceWindow window,
        DateOnly today
    ) =>
        new()
        {
            TenantId = month.TenantId,
            ContractId = month.ContractId,
            ClientId = month.ClientId,
            Month = month.Month,
            Sla = key.Sla,
            Clause = key.Clause,
            AmountMinor = minor,
            CurrencyCode = currency.Code,
            ProposedOn = today,
            LapsesOn = today.AddDays(window.Days),
        };
}
