using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Disputes;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Credits;

/// <summary>The vendor's word on a proposed credit within its window: accepted, or contested and then a dispute.</summary>
public static class AnswerCredit
{
    /// <param name="month">The first day of the month.</param>
    /// <param name="sla">The SLA, or the id of the persistent-failure clause.</param>
    /// <param name="clause">Where the rule stands in the terms; empty where the level has one credit.</param>
    /// <param name="actor">The public id of the user or key.</param>
    /// <param name="onBehalf">What the vendor said, where the client writes its answer down; null for one's own.</param>
    public static async Task<Result<CreditClaim>> Run(
        BpoDbContext db,
        Guid contractId,
        DateOnly month,
        string sla,
        string clause,
        bool isAccepted,
        string reason,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var claim = await db.Set<CreditClaim>()
            .Where(row => row.ContractId == contractId && row.Month == month && row.Sla == sla)
            .Where(row => clause == "" || row.Clause == clause)
            .OrderByDescending(row => row.Clause)
            .FirstOrDefaultAsync(cancel);
        if (claim is null)
        {
            return new Problem("credit.not-found", "No credit of this level waits for an answer.");
        }

        var speaks = await db.SpeakerFor(contract.Id, contract.ClientId, onBehalf, actor, now, cancel);
        return await speaks.ThenAsync<CreditClaim>(async speaker =>
            speaker.Side != Side.Vendor
                ? new Problem("credit.not-yours", "Only the vendor accepts or contests a credit.")
                : await Answer(db, contract, claim, isAccepted, reason, speaker, now, cancel)
        );
    }

    private static async Task<Result<CreditClaim>> Answer(
        BpoDbContext db,
        Contract contract,
        CreditClaim claim,
        bool isAccepted,
        string reason,
        Speaker speaker,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var terms = (await db.TermsOf(contract.Id, cancel))[^1].Terms;
        var today = terms.Zone.DateOf(now);
        var subject = SubjectOf(claim);
        if (isAccepted)
        {
            return claim
                .Accept(speaker.Name, today, now)
                .Map(done =>
                {
                    db.Trace("credit.accepted", subject, speaker, new { done.AmountMinor }, now);
                    return done;
                });
        }

        if (claim.StateOn(today) != ClaimState.Proposed)
        {
            return claim.Accept(speaker.Name, today, now);
        }

        var disputed = await Dispute(db, contract, terms, claim, reason, speaker, now, cancel);
        return disputed
            .Then(dispute => claim.Contest(dispute.Id, speaker.Name, today, now))
            .Map(done =>
            {
                db.Trace("credit.contested", subject, speaker, new { done.AmountMinor, done.DisputeId }, now);
                return done;
            });
    }

    /// <summary>What a trace of a credit is about.</summary>
    internal static string SubjectOf(CreditClaim claim) =>
        $"{PublicId.Format(PublicId.Contract, claim.ContractId)}/{claim.Month:yyyy-MM}/{claim.Sla}";

    /// <summary>The dispute that is open about the credit already, then about what was added too, or a new one.</summary>
    private static async Task<Result<Dispute>> Dispute(
        BpoDbContext db,
        Contract contract,
        Terms terms,
        CreditClaim claim,
        string reason,
        Speaker speaker,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = await db.Set<Dispute>().SingleOrDefaultAsync(row => row.Id == claim.DisputeId, cancel);
        if (open is { IsFrozen: false })
        {
            open.Follow(claim.AskedMinor + claim.DisputedMinor);
            return DisputeTalk.Write(db, open, reason, "", offerMinor: null, speaker, now);
        }

        var draft = new DisputeDraft(DisputeSubject.Credit, claim.Sla, claim.Month, claim.AskedMinor, reason);
        var tax = terms.Invoicing.Taxes is [var first, ..] ? first : null;
        return OpenDispute.Open(
            db,
            contract,
            terms,
            tax is null ? draft : draft with { TaxCategory = tax.Category, TaxRate = tax.Rate },
            speaker,
            now
        );
    }
}
