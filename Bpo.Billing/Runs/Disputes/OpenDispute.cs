using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Disputes;

/// <summary>Opens a dispute over a line of an invoice, a credit or a measured value.</summary>
public static class OpenDispute
{
    /// <param name="actor">The public id of the user or key.</param>
    /// <param name="onBehalf">What the other side said, where the doubt is theirs; null for one's own.</param>
    public static async Task<Result<Dispute>> Run(
        BpoDbContext db,
        Guid contractId,
        DisputeDraft draft,
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

        if (await DisputeTerms.Of(db, contractId, draft.Month, cancel) is not { } terms)
        {
            return new Problem("contract.no-terms", "A contract without terms has nothing to dispute.");
        }

        var line = await LineOf(db, contractId, draft, cancel);
        if (Fault(draft, terms, line) is { } fault)
        {
            return new Problem("dispute.refused", "The dispute names nothing of this month.", [fault]);
        }

        var speaks = await db.SpeakerFor(contract.Id, contract.ClientId, onBehalf, actor, now, cancel);
        return speaks.Then(speaker => Open(db, contract, terms, Taxed(draft, line), speaker, now));
    }

    /// <summary>For a subject that is known to be there.</summary>
    internal static Result<Dispute> Open(
        BpoDbContext db,
        Contract contract,
        Terms terms,
        DisputeDraft draft,
        Speaker speaker,
        DateTimeOffset now
    )
    {
        var dispute = new Dispute
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            ContractId = contract.Id,
            ClientId = contract.ClientId,
            Subject = draft.Subject,
            SubjectId = draft.SubjectId,
            Month = draft.Month,
            ClaimedMinor = draft.ClaimedMinor,
            CurrencyCode = terms.Currency.Code,
            Reason = draft.Reason.Trim(),
            OpenedSide = speaker.Side,
            OpenedBy = speaker.Name,
            OpenedAt = now,
            DueOn = terms.Zone.DateOf(now).AddDays(terms.Notices.DisputeDays),
            TaxCategory = draft.TaxCategory,
            TaxRate = draft.TaxRate,
        };
        db.Add(dispute);
        var name = PublicId.Format(PublicId.Dispute, dispute.Id);
        db.Trace(
            "dispute.opened",
            name,
            speaker,
            new
            {
                dispute.Subject,
                dispute.SubjectId,
                dispute.ClaimedMinor,
            },
            now
        );
        var said = dispute.Write(speaker.Side, offerMinor: null);
        return said.Map(number =>
        {
            db.Add(DisputeTalk.Message(dispute, number, speaker, draft.Reason.Trim(), draft.Link, null, now));
            return dispute;
        });
    }

    private static Fault? Fault(DisputeDraft draft, Terms terms, InvoiceLine? line) =>
        draft.Subject == DisputeSubject.Line && line is null
            ? new Fault("/subjectId", "unknown-reference", "No invoice of the month has this line.")
        : draft.Subject != DisputeSubject.Line && !terms.Slas.Any(clause => clause.Id == draft.SubjectId)
            ? new Fault("/subjectId", "unknown-reference", $"The terms know no '{draft.SubjectId}'.")
        : null;

    private static Task<InvoiceLine?> LineOf(
        BpoDbContext db,
        Guid contract,
        DisputeDraft draft,
        CancellationToken cancel
    ) =>
        (
            from line in db.Set<InvoiceLine>().AsNoTracking()
            join invoice in db.Set<Invoice>() on line.InvoiceId equals invoice.Id
            where
                invoice.ContractId == contract
                && invoice.Kind == InvoiceKind.Invoice
                && invoice.PeriodFrom == draft.Month
                && (
                    draft.Subject != DisputeSubject.Line
                    || line.LineId == draft.SubjectId
                    || line.Charge == draft.SubjectId
                )
            orderby line.Number
            select line
        ).FirstOrDefaultAsync(cancel);

    /// <summary>A settlement is taxed as the line it corrects; a credit as the month's first.</summary>
    private static DisputeDraft Taxed(DisputeDraft draft, InvoiceLine? line) =>
        line is null ? draft : draft with { TaxCategory = line.TaxCategory, TaxRate = line.TaxRate };
}
