using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Operations.Settings;

namespace Bpo.Web.Mail;

/// <summary>Mail to people: written by the work that decides it, sent afterwards by a job.</summary>
public static class MailRoom
{
    public static void AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(
            settings.IsOn
                ? new AlertReaders([
                    .. Enum.GetValues<UserRole>()
                        .Where(role => RoleScopes.Of(role).Contains(Scopes.ResultsRead, StringComparer.Ordinal)),
                ])
                : AlertReaders.None
        );
        services.AddSingleton<Postman>();
        services.AddSingleton<AlertLetter>();
        services.AddSingleton<AlertLetters>();
        services.AddSingleton<InvoiceLetters>();
        services.AddSingleton<DueLetters>();
        services.AddSingleton<SendDueMail>();
    }
}
