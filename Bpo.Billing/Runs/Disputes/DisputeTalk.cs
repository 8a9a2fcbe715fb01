using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Disputes;

/// <summary>Messages, offers, settlement and withdrawal of an open dispute.</summary>
public static class DisputeTalk
{
    /// <param name="dispute">As the caller may see it, tracked.</param>
    /// <param name="offerMinor">The amount the writer would settle for; null leaves the last offer.</param>
    public static async Task<Result<Dispute>> Write(
        BpoDbContext db,
        Dispute dispute,
        string text,
        string link,
        long? offerMinor,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var side = await db.CallerSide(cancel);
        return dispute
            .Write(side, offerMinor)
            .Map(number =>
            {
                db.Add(Message(dispute, number, side, actor, text.Trim(), link, offerMinor, now));
                return dispute;
            });
    }

    /// <summary>Takes the other side's offer; it becomes a line of the next draft.</summary>
    public static async Task<Result<Dispute>> Settle(
        BpoDbContext db,
        Dispute dispute,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var side = await db.CallerSide(cancel);
        return dispute
            .Settle(side, actor, now)
            .Map(settled => Traced(db, settled, "dispute.settled", side, actor, now));
    }

    /// <summary>Gives in: a vendor that withdraws its objection to a credit owes the credit.</summary>
    public static async Task<Result<Dispute>> Withdraw(
        BpoDbContext db,
        Dispute dispute,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var side = await db.CallerSide(cancel);
        var withdrawn = dispute.Withdraw(side, actor, now);
        if (withdrawn is Result<Dispute>.Ok && dispute.Subject == DisputeSubject.Credit)
        {
            var claim = await db.Set<CreditClaim>().SingleOrDefaultAsync(row => row.DisputeId == dispute.Id, cancel);
            claim?.Concede(actor, now);
        }

        return withdrawn.Map(ended => Traced(db, ended, "dispute.withdrawn", side, actor, now));
    }

    internal static DisputeMessage Message(
        Dispute dispute,
        int number,
        Side side,
        string actor,
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
            Side = side,
            WrittenBy = actor,
            At = now,
            Text = text,
            Link = link,
            OfferedMinor = offerMinor,
        };

    private static Dispute Traced(
        BpoDbContext db,
        Dispute dispute,
        string action,
        Side side,
        string actor,
        DateTimeOffset now
    )
    {
        var name = PublicId.Format(PublicId.Dispute, dispute.Id);
        db.Trace(action, name, actor, new { Side = side, dispute.SettledMinor }, now);
        return dispute;
    }
}
