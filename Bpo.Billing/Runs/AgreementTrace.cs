using System.Text.Json.Nodes;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Attestations;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>Who agreed, refused or claimed what.</summary>
internal static class AgreementTrace
{
    /// <param name="subject">The public id of what it was done to.</param>
    public static void Trace(
        this BpoDbContext db,
        string action,
        string subject,
        string actor,
        object detail,
        DateTimeOffset now
    ) => db.Add(Entry(db, action, subject, actor, StoredJson.Write(detail), now));

    /// <summary>Keeps what was attested of the other side with the act, and says in its trace that it was recorded for it.</summary>
    public static void Trace(
        this BpoDbContext db,
        string action,
        string subject,
        Speaker speaker,
        object detail,
        DateTimeOffset now
    )
    {
        if (speaker.Attested is not { } said)
        {
            db.Trace(action, subject, speaker.By, detail, now);
            return;
        }

        if (db.Entry(said).State == EntityState.Detached)
        {
            db.Add(said);
        }

        var node = JsonNode.Parse(StoredJson.Write(detail))!.AsObject();
        node["onBehalf"] = JsonNode.Parse(
            StoredJson.Write(
                new
                {
                    Attestation = said.PublicName,
                    said.Side,
                    said.SaidOn,
                }
            )
        );
        db.Add(Entry(db, action, subject, speaker.By, StoredJson.Write(node), now));
    }

    private static AuditEntry Entry(
        BpoDbContext db,
        string action,
        string subject,
        string actor,
        string detail,
        DateTimeOffset now
    ) =>
        new()
        {
            TenantId = db.Scope.Tenant ?? Guid.Empty,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = action,
            Subject = subject,
            Detail = detail,
        };
}
