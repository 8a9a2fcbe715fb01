using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain.Time;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Privacy;

/// <summary>Entries of the privacy log in the reader's words; page and file say the same.</summary>
internal static class PrivacySentences
{
    public static string Action(AuditEntry entry, Words words) => words[$"Privacy.Action.{entry.Action}"];

    public static string Who(PrivacyLog.Row row, Words words) =>
        row.Who == ActorNames.System ? words["Privacy.System"] : row.Who;

    /// <summary>Why, as whoever did it wrote; empty for the daily job and the rule.</summary>
    public static string Reason(AuditEntry entry) =>
        entry.Action is RevealNumber.Action or EraseCustomer.Action
            ? StoredJson.Read<Reasoned>(entry.Detail).Reason
            : "";

    public static string Effect(AuditEntry entry, Words words) =>
        entry.Action switch
        {
            EraseCustomer.Action => Erased(StoredJson.Read<Reasoned>(entry.Detail), words),
            SetRetention.Action => Rule(StoredJson.Read<SetRetention.Wish>(entry.Detail), words),
            ForgetOldCustomers.Action => Applied(StoredJson.Read<Forgotten>(entry.Detail), words),
            _ => "",
        };

    private static string Erased(Reasoned erased, Words words) =>
        words.Count("Privacy.ErasedContacts", erased.Contacts)
        + " · "
        + words[erased.Number ? "Privacy.NumberErased" : "Privacy.NoNumber"];

    private static string Rule(SetRetention.Wish rule, Words words) =>
        rule.Months is { } months
            ? string.Join(
                " · ",
                new[]
                {
                    words.Count("Privacy.Months", months),
                    words["Privacy.TakesNumbers"],
                    rule.Tokens ? words["Privacy.TakesTokens"] : "",
                    rule.Agents ? words["Privacy.TakesAgents"] : "",
                    rule.Attributes ? words["Privacy.TakesAttributes"] : "",
                }.Where(part => part.Length > 0)
            )
            : words["Privacy.KeepsAll"];

    private static string Applied(Forgotten taken, Words words) =>
        words[
            "Privacy.Applied",
            Formats.Date(ContractZone.Utc.DateOf(taken.Before)),
            Formats.Number(taken.Numbers),
            Formats.Number(taken.Customers),
            Formats.Number(taken.Agents),
            Formats.Number(taken.Attributes),
            Formats.Number(taken.SetAside),
            Formats.Number(taken.Files)
        ];

    private sealed record Reasoned(string Reason, int Contacts = 0, bool Number = false);

    private sealed record Forgotten(
        DateTimeOffset Before,
        int Numbers,
        int Customers,
        int Agents,
        int Attributes,
        int SetAside = 0,
        int Files = 0
    );
}
