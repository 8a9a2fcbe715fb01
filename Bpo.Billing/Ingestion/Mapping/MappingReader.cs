using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>Reads the mapping part of a source's profile; every fault comes back with its JSON pointer.</summary>
internal static class MappingReader
{
    public static MappingProfile Read(TermsNode node, DelimitedDialect dialect)
    {
        var key = node.Child("key");
        if (key is null)
        {
            node.Fault("key", "required", "'key' is required: the columns that identify a contact.");
        }

        var profile = new MappingProfile
        {
            Dialect = dialect,
            Columns = node.Texts("columns"),
            SkipLines = node.OptionalInteger("skipLines") ?? 0,
            Key = key is null ? new FieldAlternative() : FieldReader.Read(key),
            Filters = [.. node.Children("filters").Select(ReadFilter)],
            Moments = ReadRules(node.Child("moments")),
            Fields = ReadRules(node.Child("fields")),
            Attributes = node.Texts("attributes"),
        };
        CheckMembers(node, profile);
        CheckMoments(node, profile);
        return profile;
    }

    private static Dictionary<string, FieldRule> ReadRules(TermsNode? node)
    {
        var rules = new Dictionary<string, FieldRule>(StringComparer.Ordinal);
        foreach (var name in node?.Names() ?? [])
        {
            if (node!.Child(name) is { } child)
            {
                rules[name] = FieldReader.ReadRule(child);
            }
        }

        node?.Close();
        return rules;
    }

    private static RowFilter ReadFilter(TermsNode node)
    {
        var filter = new RowFilter(node.Text("reason"), FieldReader.ReadConditions(node, "when"));
        if (filter.When.Count == 0)
        {
            node.Fault("when", "required", "A filter without a condition would take every row.");
        }

        node.Close();
        return filter;
    }

    private static void CheckMembers(TermsNode node, MappingProfile profile)
    {
        foreach (var name in profile.Fields.Keys.Where(name => name == "id" || ContactMembers.Find(name) is null))
        {
            node.Fault(
                $"fields/{name}",
                "unknown-member",
                $"'{name}' is no member of a contact that a field can fill."
            );
        }

        foreach (var name in ContactMembers.Required.Where(name => name != "id" && !profile.Fields.ContainsKey(name)))
        {
            node.Fault($"fields/{name}", "required", $"A contact needs '{name}'.");
        }
    }

    private static void CheckMoments(TermsNode node, MappingProfile profile)
    {
        var order = ContactMembers.All.Select(member => member.Name).ToList();
        foreach (var (name, rule) in profile.Fields)
        {
            foreach (var earlier in rule.First.Select(alternative => alternative.After).OfType<string>())
            {
                var isKnown =
                    profile.Moments.ContainsKey(earlier)
                    || (
                        ContactMembers.Find(earlier) is ContactMember.Moment
                        && order.IndexOf(earlier) < order.IndexOf(name)
                    );
                if (!isKnown)
                {
                    node.Fault(
                        $"fields/{name}",
                        "unknown-moment",
                        $"'{earlier}' is neither a moment nor an earlier member."
                    );
                }
            }
        }
    }
}
