using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Access;
using Bpo.Domain.Metrics;
using Bpo.Web.Features;
using Bpo.Web.Features.Sla;
using Bpo.Web.Localization;
using Bpo.Web.Operations.Settings;
using Microsoft.Extensions.Localization;

namespace Bpo.Web.Mail;

/// <summary>Says an alert in its reader's language.</summary>
public sealed class AlertLetter(IStringLocalizerFactory localizers, MailSettings settings)
{
    /// <param name="language"><c>en</c>, <c>ru</c> or <c>zh-Hans</c>; English for any other.</param>
    public (string Subject, string Text) Write(AlertMail mail, string client, string contract, string language) =>
        LettersLanguage.In(language, localizers, words => InThisLanguage(mail, client, contract, words));

    private (string Subject, string Text) InThisLanguage(AlertMail mail, string client, string contract, Words words)
    {
        var (result, standing) = (mail.Result, mail.Standing);
        var level = mail.Queue.Length == 0 ? result.Name() : $"{result.Name()} · {mail.Queue}";
        string Value(decimal value) => result.Write(Measurement.Single(value, sample: null));
        List<string> lines =
        [
            words["Mail.About", client, contract, Formats.MonthInText(mail.Month)],
            "",
            words["Mail.Level", level, result.Target()],
            .. mail.Alerts.Select(alert => "- " + words[$"Overview.Alert{alert}"]),
            "",
        ];
        if (standing.UsedPercent is { } used)
        {
            lines.Add(words["Mail.Used", Formats.Percent(used, 0)]);
        }

        if (standing.Pace is { } pace)
        {
            lines.Add(words["Mail.Pace", Formats.Number(pace, 2)]);
        }

        lines.Add(
            standing.End is { Best: { } best, Worst: { } worst }
                ? words["Mail.EndBetween", Value(standing.End.Expected), Value(worst), Value(best)]
                : words["Mail.End", Value(standing.End.Expected)]
        );
        lines.AddRange(["", settings.Site.TrimEnd('/') + Path(mail)]);
        return (
            words["Mail.Subject", client, level, words[$"Overview.Alert{mail.Alerts[^1]}"]],
            string.Join("\r\n", lines)
        );
    }

    private static string Path(AlertMail mail) =>
        $"/contracts/{PublicId.Format(PublicId.Contract, mail.ContractId)}/sla/{Months.Write(mail.Month)}?why={Uri.EscapeDataString(mail.Result.Sla)}";
}
