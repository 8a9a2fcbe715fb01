using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Attestations;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Disputes;

/// <summary>Messages, offers, settlement and withdrawal of an open dispute.</summary>
public static class DisputeTalk
{
    /// <param name="dispute">As the caller may see it, tracked.</param>
    /// <param name="offerMinor">The amount the writer would settle for; null leaves the last offer.</param>
    /// <param name="onBehalf">What the other side said, where the word is theirs; null for one's own.</param>
    public static async Task<Result<Dispute>> Write(
        BpoDbContext db,
        Dispute dispute,
        string text,
        string link,
        long? offerMinor,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var speaks = await db.SpeakerFor(dispute.ContractId, dispute.ClientId, onBehalf, actor, now, cancel);
        return speaks.Then(speaker => Write(db, dispute, text, link, offerMinor, speaker, now));
    }

    internal static Result<Dispute> Write(
        BpoDbContext db,
        Dispute dispute,
        string text,
        string link,
        long? offerMinor,
        Speaker speaker,
        DateTimeOffset now
    ) =>
        dispute
            .Write(speaker.Side, offerMinor)
            .Map(number =>
            {
                db.Add(Message(dispute, number, speaker, text.Trim(), link, offerMinor, now));
                if (speaker.Attested is not null)
                {
                    Traced(db, dispute, "dispute.answered", speaker, now);
                }

                return dispute;
            });

    /// <summary>Takes the other side's offer; it becomes a line of the next draft.</summary>
    public static async Task<Result<Dispute>> Settle(
        BpoDbContext db,
        Dispute dispute,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var speaks = await db.SpeakerFor(dispute.ContractId, dispute.ClientId, onBehalf, actor, now, cancel);
        return speaks.Then(speaker =>
            dispute
                .Settle(speaker.Side, speaker.Name, now)
                .Map(settled => Traced(db, settled, "dispute.settled", speaker, now))
        );
    }

    /// <summary>Gives in: a vendor that withdraws its objection to a credit owes the credit.</summary>
    public static async Task<Result<Dispute>> Withdraw(
        BpoDbContext db,
        Dispute dispute,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel,
        OnBehalf? onBehalf = null
    )
    {
        var speaks = await db.SpeakerFor(dispute.ContractId, dispute.ClientId, onBehalf, actor, now, cancel);
        return await speaks.ThenAsync<Dispute>(async speaker =>
        {
            var withdrawn = dispute.Withdraw(speaker.Side, speaker.Name, now);
            if (withdrawn is Result<Dispute>.Ok && dispute.Subject == DisputeSubject.Credit)
            {
                var claim = await db.Set<CreditClaim>()
                    .SingleOrDefaultAsync(row => row.DisputeId == dispute.Id, cancel);
                claim?.Concede(speaker.Name, now);
            }

            return withdrawn.Map(ended => Traced(db, ended, "dispute.withdrawn", speaker, now));
        });
    }

    internal static DisputeMessage Message(
        Dispute dispute,
        int number,
        Speaker speaker,
        string text,
        string link,
        long? offerMinor,
        DateTimeOffset now
    ) =>
        new()
        {
            TenantId = dispute.TenantId,
            DisputeId = dispute.Id,
            ClientId = dispute.ClientId,
            Number = number,
            Side = speaker.Side,
            WrittenBy = speaker.Name,
            At = now,
            Text = text,
            Link = link,
            OfferedMinor = offerMinor,
        };

    private static Dispute Traced(BpoDbContext db, Dispute dispute, string action, Speaker speaker, DateTimeOffset now)
    {
        var name = PublicId.Format(PublicId.Dispute, dispute.Id);
        db.Trace(action, name, speaker, new { speaker.Side, dispute.SettledMinor }, now);
        return dispute;
    }
}
