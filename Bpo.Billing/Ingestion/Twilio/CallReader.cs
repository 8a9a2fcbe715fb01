using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Twilio;

/// <summary>Twilio's legs to contacts. The list is newest first, so a child stands before its parent: legs are gathered.</summary>
/// <param name="held">Legs an earlier file left without their end or their parent.</param>
internal sealed class CallReader(
    SourceProfile profile,
    string source,
    ReadLimits limits,
    IReadOnlyList<string> held,
    CallSettings settings
) : IContactReader
{
    private IReadOnlyList<string> waiting = held;
    private readonly ReadingRules rules = profile.Rules;
    private readonly CallParser parser = new(profile.Rules);
    private readonly Dictionary<string, Call> calls = new(StringComparer.Ordinal);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        foreach (var record in HeldRecords.Read(waiting))
        {
            Gather(new MemberRow(0, record));
        }

        waiting = [];
        foreach (var row in GatheredRows.Read(Rows(text), Gather, () => calls.Count, limits))
        {
            yield return row;
        }
    }

    private IEnumerable<(FieldRow? Row, UsageRow? Otherwise)> Rows(TextReader text) =>
        text.Peek() is '{' or '['
            ? new FieldRows(profile.Dialect, limits, [], "calls").Read(text)
            : new CallLines(profile.Dialect, limits).Read(text);

    private UsageRow Gather(FieldRow row)
    {
        var draft = new ContactDraft();
        var call = parser.Read(row, draft);
        if (draft.Fault is not null)
        {
            return ContactRules.Finish(draft, rules, source, row.Line, row.Raw);
        }

        calls[call.Sid] = calls.TryGetValue(call.Sid, out var known) ? known.With(call) : call;
        return new UsageRow.Skipped(row.Line, null);
    }

    public IEnumerable<UsageRow> Finish()
    {
        var children = calls
            .Values.Where(call => settings.IsJoining && call.Parent.Length > 0)
            .ToLookup(call => call.Parent, StringComparer.Ordinal);
        foreach (var call in calls.Values)
        {
            if (settings.IsJoining && call.Parent.Length > 0)
            {
                if (!calls.ContainsKey(call.Parent))
                {
                    yield return new UsageRow.Held(call.Line, call.Sid, "waits-for-parent", call.Raw);
                }

                continue;
            }

            var legs = children[call.Sid].ToList();
            yield return call.IsOver && legs.TrueForAll(leg => leg.IsOver)
                ? ContactRules.Finish(
                    new CallTree(call, legs, settings, rules).Join(),
                    rules,
                    source,
                    call.Line,
                    call.Raw
                )
                : new UsageRow.Held(
                    call.Line,
                    call.Sid,
                    "still-connected",
                    string.Join('\n', legs.Append(call).Select(leg => leg.Raw))
                );
        }
    }
}
