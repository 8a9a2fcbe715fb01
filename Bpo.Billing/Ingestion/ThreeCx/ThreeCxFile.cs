using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.ThreeCx;

/// <summary>
/// Lines of 3CX that begin with <c>Call</c>: comma or semicolon between fields, nothing quoted, and a chain that holds
/// whatever separator there is.
/// </summary>
internal sealed class ThreeCxFile(CallOptions options, ReadingRules rules, ReadLimits limits)
{
    private const string Mark = "Call ";
    private const string Chain = "chain";

    /// <summary>The fields as 3CX lists them; a site may choose and order its own.</summary>
    private static readonly string[] Usual =
    [
        "historyid",
        "callid",
        "duration",
        "time-start",
        "time-answered",
        "time-end",
        "reason-terminated",
        "from-no",
        "to-no",
        "from-dn",
        "to-dn",
        "dial-no",
        "reason-changed",
        "final-number",
        "final-dn",
        "bill-code",
        "bill-rate",
        "bill-cost",
        "bill-name",
        Chain,
        "from-type",
        "to-type",
        "final-type",
        "from-dispname",
        "to-dispname",
        "final-dispname",
        "missed-queue-calls",
    ];

    private static readonly IReadOnlyList<StampPattern> Patterns =
    [
        StampPattern.Find("yyyy/MM/dd HH:mm:ss")!,
        StampPattern.Find(StampPattern.Iso)!,
    ];

    private readonly IReadOnlyList<string> columns = options.Columns.Count > 0 ? options.Columns : Usual;

    public IEnumerable<LegRow> Read(TextReader text)
    {
        var lines = new DelimitedReader(text, DelimitedDialect.Lines, limits);
        var stamps = new StampReader(rules, options.Patterns.Count > 0 ? options.Patterns : Patterns);
        var leg = new ThreeCxLeg(options, rules);
        var isAny = false;
        while (lines.Read())
        {
            var line = lines.Raw.ToString();
            if (lines.Fault is { } fault)
            {
                yield return Rejected(lines.Line, fault, "The line cannot be read.", line);
            }
            else if (!line.StartsWith(Mark, StringComparison.Ordinal))
            {
                yield return Rejected(lines.Line, RowCodes.FieldCount, "The line does not begin with 'Call'.", line);
            }
            else if (Split(line[Mark.Length..]) is { } fields)
            {
                yield return leg.Read(
                    new LegFields(name => fields.GetValueOrDefault(name) ?? "", stamps),
                    lines.Line,
                    DelimitedLegs.Short(line)
                );
            }
            else
            {
                yield return Rejected(
                    lines.Line,
                    RowCodes.FieldCount,
                    "The line has other fields than the source's.",
                    line
                );
            }

            isAny = true;
        }

        if (!isAny)
        {
            yield return LegRow.Of(new UsageRow.Refused(1, new Problem(RefusalCodes.Empty, "The file holds no line.")));
        }
    }

    /// <summary>Null when there are too few fields for the columns up to the chain, or too many for all of them.</summary>
    private Dictionary<string, string>? Split(string line)
    {
        var first = line.AsSpan().IndexOfAny(',', ';');
        var separator = first < 0 ? ',' : line[first];
        var fields = line.Split(separator).ToList();
        var chain = IndexOf(Chain);
        var surplus = fields.Count - columns.Count;
        if (separator == ';' && chain >= 0 && fields.Count > chain)
        {
            // The chain is itself cut by semicolons, and the last field of what a site usually writes.
            surplus = Math.Max(surplus, fields.Count - chain - 1);
        }

        if (chain >= 0 && surplus > 0 && fields.Count > chain)
        {
            fields[chain] = string.Join(separator, fields.Skip(chain).Take(surplus + 1));
            fields.RemoveRange(chain + 1, Math.Min(surplus, fields.Count - chain - 1));
        }

        return fields.Count > columns.Count || fields.Count < Math.Min(columns.Count, chain < 0 ? columns.Count : chain)
            ? null
            : columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second.Trim(), StringComparer.Ordinal);
    }

    private int IndexOf(string name)
    {
        var index = 0;
        while (index < columns.Count && columns[index] != name)
        {
            index++;
        }

        return index < columns.Count ? index : -1;
    }

    private static LegRow Rejected(int line, string code, string message, string raw) =>
        LegRow.Of(new UsageRow.Rejected(line, null, code, message, ReadLimits.Cap(raw)));
}
