using Bpo.Billing.Runs.Pulls;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Operations.Settings;

namespace Bpo.Web.Mail;

/// <summary>Mail to people: written by the work that decides it, sent afterwards by a job.</summary>
public static class MailRoom
{
    public static void AddMail(this IServiceCollection services, MailSettings settings, IngestionSettings ingestion)
    {
        services.AddSingleton(settings.IsOn ? new AlertReaders(RolesWith(Scopes.ResultsRead)) : AlertReaders.None);
        services.AddSingleton(
            new PullReaders(settings.IsOn ? RolesWith(Scopes.UsageWrite) : [], ingestion.PullFailuresToTell)
        );
        services.AddSingleton<Postman>();
        services.AddSingleton<AlertLetter>();
        services.AddSingleton<AlertLetters>();
        services.AddSingleton<PullLetters>();
        services.AddSingleton<InvoiceLetters>();
        services.AddSingleton<DueLetters>();
        services.AddSingleton<SendDueMail>();
    }

    private static IReadOnlyList<UserRole> RolesWith(string scope) =>
        [.. Enum.GetValues<UserRole>().Where(role => RoleScopes.Of(role).Contains(scope, StringComparer.Ordinal))];
}
