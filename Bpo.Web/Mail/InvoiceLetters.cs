using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Web.Documents;
using Bpo.Web.Documents.Invoices;
using Bpo.Web.Localization;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bpo.Web.Mail;

/// <summary>An issued invoice or credit note to the client's billing address, in the document's language, with the document.</summary>
public sealed class InvoiceLetters(
    InvoicePrint print,
    MailSettings settings,
    IStringLocalizerFactory localizers,
    TimeProvider clock
)
{
    public static readonly IReadOnlyList<string> Kinds = ["invoice.issued", "credit-note.issued"];

    /// <summary>Many relays refuse more; then the letter carries the address of the document alone.</summary>
    private const int LargestAttachment = 5 * 1024 * 1024;

    /// <summary>What was issued while there was no mail is not sent after it is set up: it was handed over some other way.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    /// <summary>Null without a billing address, and for what was issued long before it could have been sent.</summary>
    public async Task<Letter?> Of(BpoDbContext db, OutboxMessage message, CancellationToken cancel)
    {
        var id = StoredJson.Read<Payload>(message.Payload).Invoice;
        var key = PublicId.Parse(PublicId.Invoice, id) ?? PublicId.Parse(PublicId.CreditNote, id);
        var found = await (
            from invoice in db.Set<Invoice>().AsNoTracking()
            join client in db.Set<Client>() on invoice.ClientId equals client.Id
            join contract in db.Set<Contract>() on invoice.ContractId equals contract.Id
            where invoice.Id == key
            select new
            {
                Invoice = invoice,
                client.Email,
                Contract = contract.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        var isOld = message.Attempts <= 1 && clock.GetUtcNow() - message.CreatedAt > Fresh;
        if (found is not { Email.Length: > 0 } || isOld)
        {
            return null;
        }

        var document = await print.Of(db, found.Invoice, cancel);
        var isAttached = document.Content.Length <= LargestAttachment;
        var (subject, text) = LettersLanguage.In(
            found.Invoice.Language,
            localizers,
            words => Write(found.Invoice, found.Contract, isAttached, words)
        );
        return new Letter(message.Id, found.Email, subject, text, isAttached ? document : null);
    }

    private (string Subject, string Text) Write(Invoice invoice, string contract, bool isAttached, Words words)
    {
        var isNote = invoice.Kind == InvoiceKind.CreditNote;
        var seller = StoredJson.Read<InvoiceParties>(invoice.Parties).Seller.LegalName;
        var month = Formats.MonthInText(invoice.PeriodFrom);
        List<string> lines =
        [
            words[isNote ? "Mail.NoteAbout" : "Mail.InvoiceAbout", invoice.Number ?? "", contract, month],
            "",
            words["Mail.InvoiceTotal", Formats.Money(invoice.Total)],
        ];
        if (!isNote && invoice.DueOn is { } due)
        {
            lines.Add(words["Mail.InvoiceDue", Formats.Date(due)]);
        }

        if (isAttached)
        {
            lines.Add(words["Mail.InvoiceAttached"]);
        }

        if (settings.Site.Length > 0)
        {
            lines.AddRange([
                "",
                $"{settings.Site.TrimEnd('/')}/invoices/{PublicId.Format(PublicId.Invoice, invoice.Id)}",
            ]);
        }

        lines.AddRange(["", seller]);
        return (
            words[isNote ? "Mail.NoteSubject" : "Mail.InvoiceSubject", invoice.Number ?? "", seller, month],
            string.Join("\r\n", lines)
        );
    }

    private sealed record Payload(string Invoice);
}
