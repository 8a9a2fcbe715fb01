using System.Text.Json;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Compliance.Calculator;

/// <summary>Reads canonical contacts as an import does; of two records of one contact the higher revision counts.</summary>
internal static class ContactsReader
{
    public static IReadOnlyList<Contact> Read(TermsNode usage, JsonElement element, Terms terms)
    {
        if (!usage.Has("contacts"))
        {
            return [];
        }

        var listed = element.GetProperty("contacts");
        if (listed.ValueKind != JsonValueKind.Array)
        {
            usage.Fault("contacts", "type", "A list is expected here.");
            return [];
        }

        var rules = ReadingRules.Default with { Zone = terms.Zone };
        var newest = new Dictionary<(string Source, string Id), Contact>();
        foreach (var (item, index) in listed.EnumerateArray().Select((item, index) => (item, index)))
        {
            if (Read(item, index, rules, usage) is { } contact)
            {
                var key = (contact.Source, contact.Id);
                if (!newest.TryGetValue(key, out var known) || contact.Revision >= known.Revision)
                {
                    newest[key] = contact;
                }
            }
        }

        return [.. newest.Values];
    }

    private static Contact? Read(JsonElement item, int index, ReadingRules rules, TermsNode usage)
    {
        var pointer = $"contacts/{index}";
        if (item.ValueKind != JsonValueKind.Object)
        {
            usage.Fault(pointer, "type", "An object is expected here.");
            return null;
        }

        var source =
            item.TryGetProperty("source", out var named) && named.ValueKind == JsonValueKind.String
                ? named.GetString()!
                : "";
        switch (new CanonicalJson(rules, source, ReadLimits.Default).ReadContact(item, index, ""))
        {
            case UsageRow.Accepted accepted:
                return accepted.Contact;
            case UsageRow.Rejected rejected:
                usage.Fault(
                    rejected.Column is null ? pointer : $"{pointer}/{rejected.Column}",
                    rejected.Code,
                    rejected.Message
                );
                return null;
            default:
                return null;
        }
    }
}
