using System.Net.Mail;
using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Mail;

/// <summary>
/// Sends what is due, at least once: an attempt is written down with its next time before the letter leaves, so a process that
/// dies in between sends it again, and a second node leaves it alone.
/// </summary>
public sealed partial class SendDueMail(
    TenantDatabase database,
    Postman postman,
    DueLetters letters,
    TimeProvider clock,
    ILogger<SendDueMail> logger
)
{
    /// <summary>With waits that double up to six hours: about three days.</summary>
    public const int MostAttempts = 20;

    private const int AtOnce = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <returns>How many letters left.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var (tenant, id) in await Due(cancel))
        {
            sent += await Send(TenantScope.Of(tenant), id, cancel) ? 1 : 0;
        }

        return sent;
    }

    private async Task<List<(Guid Tenant, Guid Id)>> Due(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = database.OpenDirectory();
        var due = await db.Set<OutboxMessage>()
            .AsNoTracking()
            .Where(row => DueLetters.Kinds.Contains(row.Kind) && row.SentAt == null && row.DueAt <= now)
            .Where(row => row.Attempts < MostAttempts)
            .OrderBy(row => row.DueAt)
            .Take(AtOnce)
            .Select(row => new { row.TenantId, row.Id })
            .ToListAsync(cancel);
        return [.. due.Select(row => (row.TenantId, row.Id))];
    }

    private async Task<bool> Send(TenantScope scope, Guid id, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var message = await db.Set<OutboxMessage>().SingleAsync(row => row.Id == id, cancel);
        message.Attempts++;
        message.DueAt = clock.GetUtcNow() + Wait(message.Attempts);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        if (await letters.Of(db, message, cancel) is not { } letter)
        {
            (message.Attempts, message.LastError) = (
                MostAttempts,
                "There is nobody to write to, or it was too long ago."
            );
            await db.SaveChangesAsync(cancel);
            return false;
        }

        try
        {
            await postman.Send(letter, cancel);
            (message.SentAt, message.LastError) = (clock.GetUtcNow(), "");
        }
        catch (Exception refused) when (refused is SmtpException or IOException or FormatException)
        {
            message.LastError = Reason(refused);
            Refused(message.Id, message.Attempts, message.LastError);
        }

        await db.SaveChangesAsync(cancel);
        return message.SentAt is not null;
    }

    private static TimeSpan Wait(int attempts)
    {
        var doubled = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(attempts, 10) - 1));
        return doubled < LongestWait ? doubled : LongestWait;
    }

    /// <summary>The kind of failure only: what a relay answers may hold addresses.</summary>
    private static string Reason(Exception refused) =>
        refused is SmtpException { StatusCode: var status, InnerException: var inner }
            ? $"SMTP {status}{(inner is null ? "" : $" ({inner.GetType().Name})")}"
            : refused.GetType().Name;

    [LoggerMessage(3501, LogLevel.Warning, "Message {MessageId} did not leave at attempt {Attempt}: {Reason}")]
    private partial void Refused(Guid messageId, int attempt, string reason);
}
