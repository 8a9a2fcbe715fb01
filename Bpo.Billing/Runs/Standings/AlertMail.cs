using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Standings;

/// <summary>What a mail about new alerts of one promise says, with the figures of the moment they were raised.</summary>
/// <param name="Recipient">The user; address and language are looked up when it leaves.</param>
/// <param name="Alerts">Mildest first.</param>
/// <param name="Result">As it stood; of a promise each queue must keep, as <see cref="Queue"/> keeps it.</param>
public sealed record AlertMail(
    Guid Recipient,
    Guid ContractId,
    DateOnly Month,
    IReadOnlyList<BudgetAlert> Alerts,
    SlaResult Result,
    BudgetStanding Standing
)
{
    public const string Kind = "mail.alert";

    /// <summary>The queue the alerts hold for; empty where all are judged together.</summary>
    public string Queue { get; init; } = "";
}

/// <summary>Whom alerts are written to: these roles, a client's people only about their own client. Without mail nobody.</summary>
public sealed record AlertReaders(IReadOnlyList<UserRole> Roles)
{
    public static readonly AlertReaders None = new([]);

    /// <summary>One message a promise, queue it is told of, and reader; it joins the transaction that raises the alerts.</summary>
    internal async Task<IReadOnlyList<OutboxMessage>> Messages(
        BpoDbContext db,
        ContractMonth month,
        IReadOnlyList<RaisedAlerts> raised,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (Roles.Count == 0 || raised.Count == 0)
        {
            return [];
        }

        var readers = await db.Set<User>()
            .AsNoTracking()
            .Where(user => user.ClientId == null || user.ClientId == month.ClientId)
            .Where(user => user.Email != null && Roles.Contains(user.Role))
            .OrderBy(user => user.Id)
            .Select(user => user.Id)
            .ToListAsync(cancel);
        return
        [
            .. raised.SelectMany(entry =>
                readers.Select(reader =>
                    Message(
                        month,
                        new AlertMail(reader, month.ContractId, month.Month, entry.Alerts, entry.Result, entry.Standing)
                        {
                            Queue = entry.Queue,
                        },
                        now
                    )
                )
            ),
        ];
    }

    /// <summary>An alert is raised once a month, so the gravest of the new ones names the effect.</summary>
    private static OutboxMessage Message(ContractMonth month, AlertMail mail, DateTimeOffset now) =>
        new()
        {
            TenantId = month.TenantId,
            Id = Guid.CreateVersion7(now),
            Kind = AlertMail.Kind,
            EffectKey =
                $"mail:{month.ContractId:N}:{month.Month:yyyy-MM}:{mail.Result.Sla}:{mail.Alerts[^1]}:{mail.Recipient:N}",
            Payload = StoredJson.Write(mail),
            CreatedAt = now,
            DueAt = now,
        };
}
