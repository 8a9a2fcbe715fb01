using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Pulls;
using Bpo.Billing.Runs.Standings;

namespace Bpo.Web.Mail;

/// <summary>Which letter a message of the outbox becomes.</summary>
public sealed class DueLetters(AlertLetters alerts, PullLetters pulls, InvoiceLetters invoices)
{
    /// <summary>Kinds of messages that leave as mail.</summary>
    public static readonly IReadOnlyList<string> Kinds = [AlertMail.Kind, PullMail.Kind, .. InvoiceLetters.Kinds];

    /// <summary>Null when nobody is left to write to, or nobody wants to read it any more.</summary>
    public Task<Letter?> Of(BpoDbContext db, OutboxMessage message, CancellationToken cancel) =>
        message.Kind switch
        {
            AlertMail.Kind => alerts.Of(db, message, cancel),
            PullMail.Kind => pulls.Of(db, message, cancel),
            _ => invoices.Of(db, message, cancel),
        };
}
