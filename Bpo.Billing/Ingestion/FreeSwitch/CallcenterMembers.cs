using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>
/// A table of mod_callcenter: its members are callers, and those who gave up are contacts; whoever still waits or talks is held.
/// Agents and tiers are staff and no contacts. The table forgets a call that has ended, so it is no ledger.
/// </summary>
internal sealed class CallcenterMembers(ReadingRules rules, string source, ReadLimits limits) : IContactReader
{
    public IEnumerable<UsageRow> Read(TextReader text)
    {
        var first = text.ReadLine() ?? "";
        var separator = first.Contains('|', StringComparison.Ordinal) ? '|' : ',';
        var names = first.Split(separator).Select(name => name.Trim().Trim('"'));
        return TableHeader
            .Of(names)
            .Then(Check)
            .Match(
                header => Rows(new DelimitedReader(text, new DelimitedDialect(separator, '"'), limits), header),
                problem => [new UsageRow.Refused(1, problem)]
            );
    }

    private static Result<TableHeader> Check(TableHeader header) =>
        IsStaff(header) ? header
        : header.Missing(["uuid", "queue", "joined_epoch", "state"]) is { } problem ? problem
        : header;

    private static bool IsStaff(TableHeader header) =>
        header.IndexOf("agent") >= 0 && header.IndexOf("queue") >= 0 || header.IndexOf("max_no_answer") >= 0;

    private IEnumerable<UsageRow> Rows(DelimitedReader reader, TableHeader header)
    {
        while (reader.Read())
        {
            var line = reader.Line + 1;
            if (reader.Count == 1 && reader[0].StartsWith("+OK", StringComparison.Ordinal))
            {
                yield return new UsageRow.Skipped(line, null);
            }
            else if (TableRows.Fault(reader, header.Count) is { } fault)
            {
                yield return new UsageRow.Rejected(line, fault.Column, fault.Code, fault.Message, fault.Raw);
            }
            else
            {
                yield return IsStaff(header)
                    ? new UsageRow.Filtered(line, FilterReasons.NotACall)
                    : Member(
                        new LegFields(name => Value(reader, header, name), new StampReader(rules)),
                        line,
                        reader.Raw
                    );
            }
        }
    }

    private static string Value(DelimitedReader reader, TableHeader header, string name) =>
        header.IndexOf(name) is >= 0 and var index ? reader[index].Trim().ToString() : "";

    private UsageRow Member(LegFields fields, int line, ReadOnlySpan<char> raw)
    {
        var joined = fields.Epoch("joined_epoch");
        var gaveUp = fields.Epoch("abandoned_epoch");
        fields.Require("uuid", fields.Text("uuid").Length > 0);
        if (fields.Fault is not null)
        {
            return fields.Rejected(line, raw);
        }

        if (fields.Text("state") != "Abandoned")
        {
            var reason = fields.Epoch("bridge_epoch") is null ? "still-waiting" : "still-connected";
            return new UsageRow.Held(line, fields.Text("uuid"), reason, raw.ToString());
        }

        var draft = new ContactDraft
        {
            Id = fields.Text("uuid"),
            Queue = fields.Text("queue"),
            Customer = rules.Customers.TokenOf(fields.Text("cid_number")),
            EnqueuedAt = joined,
            EndedAt = gaveUp,
            Outcome = Outcome.Abandoned,
            Disposition = fields.Text("state"),
        };
        draft.Keep(ContactRule.Attribute, ContactRule.Queue);
        return ContactRules.Finish(draft, rules, source, line, raw);
    }
}
