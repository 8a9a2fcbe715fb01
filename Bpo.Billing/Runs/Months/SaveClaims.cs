using Bpo.Billing.Persistence;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Puts the credits of an ended month before the vendor, where the contract gives it a window to answer.</summary>
internal static class SaveClaims
{
    /// <param name="owner">A month of the same contract.</param>
    public static async Task Run(
        BpoDbContext db,
        ContractMonth owner,
        ClaimedMonth claimed,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var stored = await db.Set<CreditClaim>()
            .Where(row => row.ContractId == owner.ContractId && row.Month == claimed.Month)
            .ToListAsync(cancel);
        foreach (var claim in stored)
        {
            claim.Recompute(claimed.MinorOf(claim.Sla, claim.Clause), today, claimed.Days);
        }

        db.AddRange(
            claimed
                .Credits.Where(credit => credit.Minor > 0)
                .Where(credit => !stored.Exists(row => row.Sla == credit.Sla && row.Clause == credit.Clause))
                .Select(credit => Claim(owner, claimed, credit, today))
        );
    }

    private static CreditClaim Claim(ContractMonth owner, ClaimedMonth claimed, ClaimedCredit credit, DateOnly today) =>
        new()
        {
            TenantId = owner.TenantId,
            ContractId = owner.ContractId,
            ClientId = owner.ClientId,
            Month = claimed.Month,
            Sla = credit.Sla,
            Clause = credit.Clause,
            AmountMinor = credit.Minor,
            CurrencyCode = claimed.Currency,
            ProposedOn = today,
            LapsesOn = today.AddDays(claimed.Days),
        };
}
