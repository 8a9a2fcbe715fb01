using Bpo.Billing.Ingestion;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Ingestion.Calls;

/// <summary>What became of the rows of a file of calls, in the words the claims use.</summary>
internal static class Told
{
    public static List<Contact> Contacts(this IEnumerable<UsageRow> rows) =>
        [.. rows.OfType<UsageRow.Accepted>().Select(row => row.Contact)];

    public static Contact Contact(this IEnumerable<UsageRow> rows) => rows.Accepted().Contact;

    public static string Rule(this Contact contact) => contact.Attributes["rule"];

    public static Dictionary<string, int> Filtered(this IEnumerable<UsageRow> rows) =>
        rows.OfType<UsageRow.Filtered>().CountBy(row => row.Reason).ToDictionary();

    public static Dictionary<string, int> Warnings(this IEnumerable<UsageRow> rows) =>
        rows.OfType<UsageRow.Accepted>().SelectMany(row => row.Warnings).CountBy(warning => warning).ToDictionary();

    public static int TalkSeconds(this IEnumerable<Contact> contacts) =>
        contacts.Where(contact => contact.IsAnswered).Sum(contact => contact.TalkSeconds);

    /// <summary>In whole seconds of the increment, over the answered ones.</summary>
    public static int BilledSeconds(this IEnumerable<Contact> contacts, int first, int next) =>
        contacts
            .Where(contact => contact.IsAnswered)
            .Sum(contact => (int)new BillingIncrement(first, next).Billable(contact.TalkSeconds));
}
