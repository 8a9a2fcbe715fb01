using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Records;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Reads usage from a request: contacts as an import reads them, and the other kinds by their canonical columns.</summary>
internal static class UsageReader
{
    /// <summary>Of several records of one contact the newest counts, as in an import.</summary>
    public static IReadOnlyList<Contact> Contacts(TermsNode? usage, Terms terms)
    {
        var newest = new Dictionary<(string Source, string Id), Contact>();
        if (usage is null)
        {
            return [];
        }

        var reader = new CanonicalJson(ReadingRules.Default with { Zone = terms.Zone }, "", ReadLimits.Default);
        foreach (var node in usage.Children("contacts"))
        {
            if (ReadContact(reader, node) is not { } contact)
            {
                continue;
            }

            var key = (contact.Source, contact.Id);
            if (!newest.TryGetValue(key, out var known) || contact.Revision >= known.Revision)
            {
                newest[key] = contact;
            }
        }

        return [.. newest.Values];
    }

    /// <summary>The members are the kinds of usage in camel case: <c>agentActivity</c>, <c>surveys</c>, <c>qa</c> …</summary>
    public static OtherUsage Other(TermsNode? usage, Terms terms) =>
        usage is null
            ? OtherUsage.None
            : RecordedUsage.Of(kind =>
                usage
                    .Children(JsonNamingPolicy.CamelCase.ConvertName(Pascal(kind)))
                    .Select(node => UsageKinds.Find(kind)!.Read(node, terms)?.Value)
                    .OfType<object>()
            );

    private static string Pascal(string kind) =>
        string.Concat(kind.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static Contact? ReadContact(CanonicalJson reader, TermsNode node)
    {
        if (!node.IsObject)
        {
            return null;
        }

        switch (reader.ReadContact(node.Element, line: 1, raw: ""))
        {
            case UsageRow.Accepted accepted:
                return accepted.Contact with { Source = node.OptionalText("source") ?? "" };
            case UsageRow.Rejected rejected:
                node.Fault(rejected.Column ?? "", rejected.Code, rejected.Message);
                return null;
            default:
                return null;
        }
    }
}
