using System.Net;
using System.Net.Mail;
using System.Text;
using Bpo.Web.Documents;
using Bpo.Web.Operations.Settings;

namespace Bpo.Web.Mail;

/// <summary>Hands a letter to the relay, or lays it into the folder a mail server picks up.</summary>
public sealed class Postman(MailSettings settings)
{
    private const int PatienceMilliseconds = 30_000;

    /// <exception cref="SmtpException">The relay did not take it.</exception>
    public async Task Send(Letter letter, CancellationToken cancel)
    {
        using var smtp = Client();
        using var message = new MailMessage(settings.From, letter.To)
        {
            Subject = OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{new MailAddress(settings.From).Host}>");
        if (letter.Document is { } document)
        {
            message.Attachments.Add(
                new Attachment(new MemoryStream(document.Content), OneLine(document.FileName), Pdfs.MediaType)
            );
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        await smtp.SendMailAsync(message, cancel);
    }

    private SmtpClient Client() =>
        settings.Host.Length == 0
            ? new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Directory.CreateDirectory(settings.PickupFolder).FullName,
            }
            : new SmtpClient(settings.Host, settings.Port)
            {
                EnableSsl = settings.Tls,
                Timeout = PatienceMilliseconds,
                Credentials = settings.User.Length > 0 ? new NetworkCredential(settings.User, settings.Password) : null,
            };

    /// <summary>Names come from people; a line break in one would end the header.</summary>
    private static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
