using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Billing.Runs.Pulls;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Features;
using Bpo.Web.Localization;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bpo.Web.Mail;

/// <summary>News of a pull to people in charge of the tenant's sources, each in their language.</summary>
public sealed class PullLetters(IStringLocalizerFactory localizers, MailSettings settings)
{
    /// <summary>Null when the user or the source is gone by now.</summary>
    public async Task<Letter?> Of(BpoDbContext db, OutboxMessage message, CancellationToken cancel)
    {
        var mail = StoredJson.Read<PullMail>(message.Payload);
        var source = await db.Set<Source>()
            .Where(row => row.Id == mail.SourceId)
            .Select(row => row.Name)
            .SingleOrDefaultAsync(cancel);
        var reader = await db.Set<User>()
            .Where(user => user.Id == mail.Recipient && user.ClientId == null)
            .Select(user => new { user.Email, user.Language })
            .SingleOrDefaultAsync(cancel);
        if (source is null || reader?.Email is not { } address)
        {
            return null;
        }

        var (subject, text) = LettersLanguage.In(reader.Language, localizers, words => Write(mail, source, words));
        return new Letter(message.Id, address, subject, text);
    }

    private (string Subject, string Text) Write(PullMail mail, string source, Words words)
    {
        var lines = new List<string> { words[$"Mail.Pull{mail.News}", source] };
        if (mail.News == PullNews.Fails)
        {
            lines.Add(words["Mail.PullFailures", Formats.Number(mail.Failures)]);
        }

        if (mail is { News: PullNews.Fails, Code: { } code })
        {
            lines.Add(words["Mail.PullReason", words.Find($"Problems.{code}") ?? code]);
        }

        if (mail.Missed.Count > 0)
        {
            lines.AddRange(["", words["Mail.PullMissedDays"], .. mail.Missed.Select(day => "- " + Formats.Date(day))]);
        }

        if (settings.Site.Length > 0)
        {
            var id = PublicId.Format(PublicId.Source, mail.SourceId);
            lines.AddRange(["", $"{settings.Site.TrimEnd('/')}/sources/{id}"]);
        }

        return (words[$"Mail.Pull{mail.News}Subject", source], string.Join("\r\n", lines));
    }
}
