using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>
/// Our own columns in any order. A column without a meaning refuses the file, because a misspelt <c>talkSeconds</c> would
/// otherwise bill nothing without a word; <c>attributes.</c> before a name says that it is meant to be kept beside.
/// </summary>
public sealed class CanonicalCsv(ReadingRules rules, string source, DelimitedDialect dialect, ReadLimits limits)
    : IContactReader
{
    private const string AttributePrefix = "attributes.";

    public string Header { get; private set; } = "";

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, dialect, limits);
        var header = TableHeader.Read(reader).Then(Check);
        Header = reader.Raw.ToString();
        return header.Match(columns => Rows(reader, columns), problem => [new UsageRow.Refused(1, problem)]);
    }

    private static Result<TableHeader> Check(TableHeader header)
    {
        var problem =
            header.Unknown(name =>
                ContactMembers.Find(name) is not null || name.StartsWith(AttributePrefix, StringComparison.Ordinal)
            ) ?? header.Missing(ContactMembers.Required);
        return problem is null ? header : problem;
    }

    private IEnumerable<UsageRow> Rows(DelimitedReader reader, TableHeader header)
    {
        var members = header.Names.Select(ContactMembers.Find).ToArray();
        var readers = ValueReaders.Canonical(rules);
        while (reader.Read())
        {
            yield return TableRows.Totals(reader, rules.Holds.Trailer)
                ?? TableRows.Fault(reader, header.Count)
                ?? Row(reader, header, members, readers);
        }
    }

    private UsageRow Row(DelimitedReader reader, TableHeader header, ContactMember?[] members, ValueReaders readers)
    {
        var draft = new ContactDraft();
        for (var index = 0; index < members.Length; index++)
        {
            var value = reader[index].Trim();
            if (value.IsEmpty)
            {
                continue;
            }

            if (members[index] is { } member)
            {
                member.Read(value, draft, member.Name, readers);
            }
            else
            {
                draft.Keep(header.Names[index][AttributePrefix.Length..], value.ToString());
            }
        }

        return ContactRules.Finish(draft, rules, source, reader.Line, reader.Raw);
    }
}
