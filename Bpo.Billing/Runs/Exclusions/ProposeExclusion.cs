using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Sla.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Exclusions;

/// <summary>Asks the other side to leave usage out of the judgement.</summary>
public static class ProposeExclusion
{
    /// <param name="actor">The public id of the user or key.</param>
    public static async Task<Result<ExclusionRecord>> Run(
        BpoDbContext db,
        Guid contractId,
        ExclusionDraft draft,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
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
            ProposedSide = await db.CallerSide(cancel),
            ProposedBy = actor,
            ProposedAt = now,
        };
        db.Add(record);
        db.Trace("exclusion.proposed", record.PublicName(), actor, new { record.Reason, record.ProposedSide }, now);
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
