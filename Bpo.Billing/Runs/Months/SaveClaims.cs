using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Credits;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Puts the credits of an ended month before the vendor, where the contract gives it a window to answer.</summary>
internal static class SaveClaims
{
    /// <summary>Recomputations come from the month's run, whoever asked for it.</summary>
    private const string Actor = "system";

    /// <param name="owner">A month of the same contract.</param>
    /// <param name="today">Of <paramref name="now"/>, in the contract's zone.</param>
    public static async Task Run(
        BpoDbContext db,
        ContractMonth owner,
        ClaimedMonth claimed,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var stored = await db.Set<CreditClaim>()
            .Where(row => row.ContractId == owner.ContractId && row.Month == claimed.Month)
            .ToListAsync(cancel);
        foreach (var claim in stored)
        {
            var before = claim.AmountMinor;
            claim.Recompute(claimed.MinorOf(claim.Sla, claim.Clause), today, claimed.Days);
            if (claim.AmountMinor != before)
            {
                await Follow(db, claim, cancel);
                db.Trace(
                    "credit.recomputed",
                    AnswerCredit.SubjectOf(claim),
                    Actor,
                    new
                    {
                        Before = before,
                        claim.AmountMinor,
                        claim.AcceptedMinor,
                        claim.DisputedMinor,
                        claim.LapsesOn,
                    },
                    now
                );
            }
        }

        db.AddRange(
            claimed
                .Credits.Where(credit => credit.Minor > 0)
                .Where(credit => !stored.Exists(row => row.Sla == credit.Sla && row.Clause == credit.Clause))
                .Select(credit => Claim(owner, claimed, credit, today))
        );
    }

    /// <summary>An open dispute is about what of the credit is in dispute now.</summary>
    private static async Task Follow(BpoDbContext db, CreditClaim claim, CancellationToken cancel)
    {
        if (claim.DisputeId is { } id)
        {
            var dispute = await db.Set<Dispute>().SingleAsync(row => row.Id == id, cancel);
            dispute.Follow(claim.Answer == ClaimAnswer.Contested ? claim.AskedMinor : claim.DisputedMinor);
        }
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
