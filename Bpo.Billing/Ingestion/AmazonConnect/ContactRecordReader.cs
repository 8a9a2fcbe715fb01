using System.Text.Json;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.AmazonConnect;

/// <summary>
/// Contact records to contacts. A record that stands alone is a contact at once; records of a chain are gathered until the file
/// ends, because a transfer writes a record of its own, earlier or later in the delivery, or in the next one.
/// </summary>
/// <param name="held">Records of chains an earlier file left incomplete.</param>
/// <param name="isJoining">False: every record is a contact of its own.</param>
internal sealed class ContactRecordReader(
    ReadingRules rules,
    string source,
    ReadLimits limits,
    IReadOnlyList<string> held,
    bool isJoining
) : IContactReader
{
    private IReadOnlyList<string> waiting = held;
    private readonly ContactRecordParser parser = new(rules);
    private readonly Dictionary<string, ContactChain> chains = new(StringComparer.Ordinal);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var record in HeldRecords.Read(waiting))
        {
            Gather(parser.Read(record, 0, new ContactDraft()));
        }

        waiting = [];

        foreach (var (record, document, rejected) in JsonRows.Read(text, limits))
        {
            using (document)
            {
                yield return rejected ?? ReadRecord(document!.RootElement, record);
            }

            if (chains.Count > limits.GatheredRecords)
            {
                yield return new UsageRow.Refused(record.Line, GatheredTooMany.Problem);
                yield break;
            }
        }
    }

    public IEnumerable<UsageRow> Finish() => chains.Values.Select(Finish);

    private UsageRow ReadRecord(JsonElement element, JsonRecord record)
    {
        var draft = new ContactDraft();
        var leg = parser.Read(element, record.Line, draft);
        if (draft.Fault is not null)
        {
            return ContactRules.Finish(draft, rules, source, record.Line, record.Text.Span);
        }

        if (!isJoining)
        {
            return Finish(new ContactChain(leg with { Root = leg.Id, Next = "" }));
        }

        if (!leg.IsPartOfChain && !chains.ContainsKey(leg.Root))
        {
            return Finish(new ContactChain(leg));
        }

        Gather(leg);
        return new UsageRow.Skipped(record.Line, null);
    }

    private void Gather(ContactRecord record)
    {
        if (chains.TryGetValue(record.Root, out var chain))
        {
            chain.Add(record);
        }
        else
        {
            chains.Add(record.Root, new ContactChain(record));
        }
    }

    private UsageRow Finish(ContactChain chain)
    {
        var line = chain.Records.Max(record => record.Line);
        var raw = string.Join('\n', chain.Records.Select(record => record.Raw));
        return chain.Missing() is { } missing
                ? new UsageRow.Held(line, chain.Root, missing, raw) { Revision = chain.RevisionOfItsOnly }
            : chain.NoContact() is { } reason ? new UsageRow.Filtered(line, reason)
            : ContactRules.Finish(chain.Join(), rules, source, line, raw);
    }
}
