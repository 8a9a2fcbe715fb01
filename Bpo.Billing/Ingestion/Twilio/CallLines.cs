using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Twilio;

/// <summary>What is no JSON: callbacks as they were posted, one per line, or the console's export.</summary>
internal sealed class CallLines(DelimitedDialect dialect, ReadLimits limits)
{
    public IEnumerable<(FieldRow? Row, UsageRow? Otherwise)> Read(TextReader text)
    {
        using var lines = new LookingReader(text);
        var rows = CallbackLine.Looks(lines.Beginning)
            ? Callbacks(lines)
            : new FieldRows(dialect, limits, []).Read(lines);
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    private IEnumerable<(FieldRow?, UsageRow?)> Callbacks(TextReader text)
    {
        var reader = new DelimitedReader(text, DelimitedDialect.Lines, limits);
        while (reader.Read())
        {
            var raw = reader.Raw.ToString();
            if (reader.Fault is { } fault)
            {
                yield return (
                    null,
                    new UsageRow.Rejected(reader.Line, null, fault, "The line cannot be read.", ReadLimits.Cap(raw))
                );
            }
            else
            {
                yield return (new MemberRow(reader.Line, CallbackLine.Read(raw)), null);
            }
        }
    }
}
