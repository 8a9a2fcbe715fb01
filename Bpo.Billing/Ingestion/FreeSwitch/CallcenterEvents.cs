using System.Text.Json;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>
/// Events of mod_callcenter (<c>callcenter::info</c>) as JSON objects: one contact per stay of a member in a queue, when the
/// stay ends. A member who has entered and not left is held.
/// </summary>
internal sealed class CallcenterEvents(ReadingRules rules, string source, ReadLimits limits, IReadOnlyList<string> held)
    : IContactReader
{
    private readonly Dictionary<string, MemberStay> open = new(StringComparer.Ordinal);

    private IReadOnlyList<string> waiting = held;

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var line in waiting)
        {
            using var earlier = new StringReader(line);
            foreach (var (_, document, _) in JsonRows.Read(earlier, limits))
            {
                using (document)
                {
                    if (document is not null)
                    {
                        Take(document.RootElement, 0, line);
                    }
                }
            }
        }

        waiting = [];
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits))
        {
            using (document)
            {
                yield return document is null
                    ? rejected!
                    : Take(document.RootElement, record.Line, record.Text.Span.ToString());
            }
        }
    }

    public IEnumerable<UsageRow> Finish() => open.Values.OrderBy(stay => stay.Line).Select(stay => stay.Held());

    private UsageRow Take(JsonElement element, int line, string raw)
    {
        var record = new ChannelRecord();
        foreach (var member in element.EnumerateObject())
        {
            record.Set(
                member.Name,
                member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : member.Value.GetRawText()
            );
        }

        var id = record["CC-Member-UUID"];
        return record["CC-Action"] switch
        {
            "member-queue-start" or "member-queue-resume" when id.Length > 0 => Enter(id, record, line, raw),
            "bridge-agent-start" when id.Length > 0 => Connect(id, record, line, raw),
            "member-queue-end" => Leave(id, record, line, raw),
            "" => new UsageRow.Filtered(line, Calls.FilterReasons.NotACall),
            var action => new UsageRow.Skipped(line, IsKnown(action) ? null : WarningCodes.UnknownEvent),
        };
    }

    private UsageRow.Skipped Enter(string id, ChannelRecord record, int line, string raw)
    {
        if (!open.ContainsKey(id))
        {
            open[id] = new MemberStay(id, record, line, raw);
        }

        return new UsageRow.Skipped(line, null);
    }

    private UsageRow.Skipped Connect(string id, ChannelRecord record, int line, string raw)
    {
        if (!open.TryGetValue(id, out var stay))
        {
            open[id] = stay = new MemberStay(id, record, line, raw);
        }

        stay.Connect(record, raw);
        return new UsageRow.Skipped(line, null);
    }

    private UsageRow Leave(string id, ChannelRecord record, int line, string raw)
    {
        var isKnown = open.Remove(id, out var known);
        var stay = known ?? new MemberStay(id, record, line, raw);
        var draft = stay.End(record, rules, out var fields);
        if (fields.Fault is not null)
        {
            return fields.Rejected(line, raw);
        }

        draft.Warn(isKnown ? null : WarningCodes.OrphanLeg);
        return ContactRules.Finish(draft, rules, source, stay.Line, raw);
    }

    private static bool IsKnown(string action) =>
        action
            is "agent-status-change"
                or "agent-state-change"
                or "agent-contact-change"
                or "agent-offering"
                or "agent-wrap-up"
                or "agent-add"
                or "agent-del"
                or "bridge-agent-start"
                or "bridge-agent-end"
                or "bridge-agent-fail"
                or "members-count"
                or "member-queue-start"
                or "member-queue-resume";
}
