using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>
/// A file of mod_cdr_csv: whatever its template printed. The module escapes nothing, so a quote inside a name is read as part
/// of it, and a name with a quote, a comma and a quote costs its row.
/// </summary>
/// <param name="isFusion">FusionPBX's table of the same variables, which always has a header.</param>
internal sealed class FreeSwitchCsv(CallOptions options, ReadingRules rules, ReadLimits limits, bool isFusion)
{
    private static readonly DelimitedDialect Dialect = new(',', '"', LenientQuotes: true);

    /// <summary>FusionPBX's direction is that of the call, FreeSWITCH's that of the channel.</summary>
    private static readonly Dictionary<string, string> FusionNames = new(StringComparer.Ordinal)
    {
        ["xml_cdr_uuid"] = "uuid",
        ["direction"] = "call_direction",
    };

    public IEnumerable<LegRow> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, Dialect, limits);
        return reader.Read()
            ? Header(reader).Match(found => Rows(reader, found.Header, found.IsFirstRow), problem => [Refusal(problem)])
            : [Refusal(new Problem(RefusalCodes.Empty, "The file holds no line."))];
    }

    private static Result<(TableHeader Header, bool IsFirstRow)> Named(IEnumerable<string> names, bool isFirstRow) =>
        TableHeader.Of(names).Then(header => Check(header, isFirstRow));

    private static Result<(TableHeader Header, bool IsFirstRow)> Check(TableHeader header, bool isFirstRow) =>
        header.Missing(["uuid"]) is { } problem ? problem : (header, isFirstRow);

    private Result<(TableHeader Header, bool IsFirstRow)> Header(DelimitedReader reader)
    {
        var first = Enumerable.Range(0, reader.Count).Select(index => reader[index].Trim().ToString()).ToList();
        if (first.Contains("uuid", StringComparer.Ordinal) || first.Contains("xml_cdr_uuid", StringComparer.Ordinal))
        {
            return Named(
                first.Select(name => isFusion ? FusionNames.GetValueOrDefault(name) ?? name : name),
                isFirstRow: false
            );
        }

        var isSql =
            first.Count > 0 && first[0].StartsWith(FreeSwitchLayouts.SqlStart, StringComparison.OrdinalIgnoreCase);
        var columns =
            options.Columns.Count > 0 ? options.Columns
            : isFusion ? null
            : FreeSwitchLayouts.Of(first.Count, isSql);
        return columns is null
            ? new Problem(
                RefusalCodes.WrongFormat,
                $"No shipped template has {first.Count} fields; the profile's 'columns' can name those of another."
            )
            : Named(columns, isFirstRow: true);
    }

    private IEnumerable<LegRow> Rows(DelimitedReader reader, TableHeader header, bool isFirstRow) =>
        DelimitedLegs.Read(
            reader,
            header,
            isFirstRow,
            new StampReader(rules, options.Patterns),
            new FreeSwitchLeg(options, rules).Read,
            Unwrapped
        );

    /// <summary>The first and the last value of an INSERT carry the statement round them; what is not set says so.</summary>
    private static string Unwrapped(string text)
    {
        if (text.StartsWith(FreeSwitchLayouts.SqlStart, StringComparison.OrdinalIgnoreCase))
        {
            text = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..];
        }
        else if (text.EndsWith(");", StringComparison.Ordinal))
        {
            text = text[..^2];
        }

        text = text.Trim().Trim('"');
        return text == "_undef_" ? "" : text;
    }

    private static LegRow Refusal(Problem problem) => LegRow.Of(new UsageRow.Refused(1, problem));
}
