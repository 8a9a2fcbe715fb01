using System.Text.Json;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>Canonical contacts as JSON: one object per line, or an array. An unknown member sets its object aside.</summary>
public sealed class CanonicalJson(ReadingRules rules, string source, ReadLimits limits) : IContactReader
{
    private readonly ValueReaders readers = ValueReaders.Canonical(rules);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits))
        {
            using (document)
            {
                yield return rejected ?? ReadContact(document!.RootElement, record.Line, record.Text.Span);
            }
        }
    }

    /// <summary>One canonical contact; the calculators read theirs here too.</summary>
    public UsageRow ReadContact(JsonElement element, int line, ReadOnlySpan<char> raw)
    {
        var draft = new ContactDraft();
        foreach (var member in element.EnumerateObject())
        {
            if (member.NameEquals("attributes"))
            {
                ReadAttributes(member.Value, draft);
            }
            else if (ContactMembers.Find(member.Name) is not { } known)
            {
                // The source is the one the import belongs to, whatever the record says.
                if (!member.NameEquals("source"))
                {
                    draft.Reject(member.Name, RowCodes.UnknownMember, $"'{member.Name}' has no meaning here.");
                }
            }
            else if (TextOf(member.Value) is { } value)
            {
                ReadValue(known, value, draft);
            }
            else
            {
                draft.Reject(member.Name, RowCodes.BrokenJson, $"'{member.Name}' is an object or a list.");
            }
        }

        return ContactRules.Finish(draft, rules, source, line, raw);
    }

    private void ReadValue(ContactMember member, string value, ContactDraft draft)
    {
        var trimmed = value.AsSpan().Trim();
        if (!trimmed.IsEmpty)
        {
            member.Read(trimmed, draft, member.Name, readers);
        }
    }

    private static void ReadAttributes(JsonElement attributes, ContactDraft draft)
    {
        if (attributes.ValueKind != JsonValueKind.Object)
        {
            draft.Reject("attributes", RowCodes.BrokenJson, "'attributes' must be an object of texts.");
            return;
        }

        foreach (var attribute in attributes.EnumerateObject())
        {
            draft.Keep(attribute.Name, TextOf(attribute.Value) ?? attribute.Value.GetRawText());
        }
    }

    /// <summary>A scalar as text, empty for null; null for an object or a list.</summary>
    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            JsonValueKind.Null => "",
            _ => null,
        };
}
