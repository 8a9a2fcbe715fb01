using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>Asks the other side to leave usage out of the judgement.</summary>
public static class ProposeExclusion
{
    /// <param name="actor">The public id of the user or key.</param>
    /// <param name="onBehalf">What the other side asked for, where the wish is theirs; null for one's own.</param>
    public static async Task<Result<ExclusionRecord>> Run(
        BpoDbContext db,
        Guid contractId,
        ExclusionDraft draft,
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

        if (await db.TermsOf(contractId, cancel) is not [.., { Terms: var terms }])
        {
            return new Problem("contract.no-terms", "A contract without terms promises nothing yet.");
        }

        var faults = draft.Faults(contract, terms);
        if (faults.Count > 0)
        {
            return new Problem("exclusion.refused", "The exclusion does not fit the contract.", faults);
        }

        if (draft.Cancels is { } cancelled && !await IsApproved(db, contractId, cancelled, cancel))
        {
            return new Problem(
                "exclusion.nothing-to-cancel",
                "Only an approved exclusion of this contract is cancelled."
            );
        }

        var speaks = await db.SpeakerFor(contract.Id, contract.ClientId, onBehalf, actor, now, cancel);
        return speaks.Map(speaker => Propose(db, contract, draft, speaker, now));
    }

    private static ExclusionRecord Propose(
        BpoDbContext db,
        Contract contract,
        ExclusionDraft draft,
        Speaker speaker,
        DateTimeOffset now
    )
    {
        var record = new ExclusionRecord
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Since = draft.From.ToUniversalTime(),
            Until = draft.To.ToUniversalTime(),
            Slas = draft.Slas,
            Services = draft.Services,
            Queues = draft.Queues,
            Contacts = draft.Contacts,
            Reason = draft.Reason,
            Evidence = draft.Evidence.Trim(),
            EvidenceLink = draft.EvidenceLink,
            EvidenceHash = draft.EvidenceHash,
            Cancels = draft.Cancels,
            ProposedSide = speaker.Side,
            ProposedBy = speaker.Name,
            ProposedAt = now,
        };
        db.Add(record);
        db.Trace("exclusion.proposed", record.PublicName(), speaker, new { record.Reason, record.ProposedSide }, now);
        return record;
    }

    internal static string PublicName(this ExclusionRecord record) => PublicId.Format(PublicId.Exclusion, record.Id);

    private static Task<bool> IsApproved(BpoDbContext db, Guid contract, Guid id, CancellationToken cancel) =>
        db.Set<ExclusionRecord>()
            .AnyAsync(
                row => row.Id == id && row.ContractId == contract && row.Status == ExclusionStatus.Approved,
                cancel
            );
}
