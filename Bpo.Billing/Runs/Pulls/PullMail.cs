using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Pulls;

/// <summary>What a mail about a pull says, as things stood when it was written.</summary>
/// <param name="Recipient">The user; address and language are looked up when it leaves.</param>
/// <param name="Failures">In a row, before it recovered.</param>
/// <param name="Code">Why it failed the last time; null when it did not.</param>
/// <param name="Missed">Days whose file never came, the earliest first.</param>
public sealed record PullMail(
    Guid Recipient,
    Guid SourceId,
    PullNews News,
    int Failures,
    string? Code,
    IReadOnlyList<DateOnly> Missed
)
{
    public const string Kind = "mail.pull";
}

/// <summary>Whom news of pulls are written to: these roles of the tenant's own people. Without mail nobody.</summary>
/// <param name="FailuresInARow">After so many people hear of it.</param>
public sealed record PullReaders(IReadOnlyList<UserRole> Roles, int FailuresInARow)
{
    /// <summary>One message a reader; it joins the transaction that ends the pull.</summary>
    /// <param name="failures">In a row before the pull that is told of, and with it where it failed.</param>
    public async Task<IReadOnlyList<OutboxMessage>> Messages(
        BpoDbContext db,
        SourcePull pull,
        PullNews news,
        int failures,
        IReadOnlyList<DateOnly> missed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (Roles.Count == 0 || news == PullNews.None)
        {
            return [];
        }

        var readers = await db.Set<User>()
            .AsNoTracking()
            .Where(user => user.ClientId == null && user.Email != null && Roles.Contains(user.Role))
            .OrderBy(user => user.Id)
            .Select(user => user.Id)
            .ToListAsync(cancel);
        return
        [
            .. readers.Select(reader => new OutboxMessage
            {
                TenantId = pull.TenantId,
                Id = Guid.CreateVersion7(now),
                Kind = PullMail.Kind,
                EffectKey = $"mail:pull:{pull.SourceId:N}:{news}:{now.UtcTicks}:{reader:N}",
                Payload = StoredJson.Write(
                    new PullMail(reader, pull.SourceId, news, failures, pull.ProblemCode, missed)
                ),
                CreatedAt = now,
                DueAt = now,
            }),
        ];
    }
}
