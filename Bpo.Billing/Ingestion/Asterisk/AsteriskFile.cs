using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Asterisk;

/// <summary>
/// A file of Asterisk's call detail records: with a header that names the columns, without one by the number of fields, or by
/// the names the profile gives.
/// </summary>
/// <param name="layout">The columns of a file without a header, from the number of fields and their values; null: none fits.</param>
internal sealed class AsteriskFile(
    Func<int, Func<int, string>, IReadOnlyList<string>?> layout,
    DelimitedDialect dialect,
    CallOptions options,
    ReadingRules rules,
    ReadLimits limits
)
{
    private static readonly string[] Needed = ["duration", "billsec", "disposition"];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["callerid"] = "clid",
        ["source"] = "src",
        ["destination"] = "dst",
        ["destinationcontext"] = "dcontext",
        ["destinationchannel"] = "dstchannel",
        ["lastapplication"] = "lastapp",
        ["starttime"] = "start",
        ["answertime"] = "answer",
        ["endtime"] = "end",
        ["billableseconds"] = "billsec",
        ["status"] = "disposition",
        ["date"] = "calldate",
        ["time"] = "calldate",
    };

    public IEnumerable<LegRow> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, dialect, limits);
        if (!reader.Read())
        {
            return [Refusal(new Problem(RefusalCodes.Empty, "The file holds no line."))];
        }

        return Header(reader)
            .Match(found => Rows(reader, found.Header, found.IsFirstRow), problem => [Refusal(problem)]);
    }

    private IEnumerable<LegRow> Rows(DelimitedReader reader, TableHeader header, bool isFirstRow) =>
        DelimitedLegs.Read(
            reader,
            header,
            isFirstRow,
            new StampReader(rules, options.Patterns),
            new AsteriskLeg(options, rules).Read
        );

    private Result<(TableHeader Header, bool IsFirstRow)> Header(DelimitedReader reader)
    {
        if (reader.Fault is null && NamesIn(reader) is { } names)
        {
            return TableHeader.Of(names).Then(header => Check(header, isFirstRow: false));
        }

        var columns =
            options.Columns.Count > 0 ? options.Columns : layout(reader.Count, index => reader[index].ToString());
        return columns is null
            ? new Problem(
                RefusalCodes.WrongFormat,
                $"The first line names no columns, and this format has no file of {reader.Count} fields."
            )
            : TableHeader.Of(columns).Then(header => Check(header, isFirstRow: true));
    }

    /// <summary>Null when the first line is a row: no row has a field that says "disposition".</summary>
    private static List<string>? NamesIn(DelimitedReader reader)
    {
        var names = new List<string>();
        for (var index = 0; index < reader.Count; index++)
        {
            var name = new string([
                .. reader[index].ToString().Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant),
            ]);
            names.Add(
                OtherNames.GetValueOrDefault(name) ?? Restored(name) ?? (name.Length > 0 ? name : $"column{index + 1}")
            );
        }

        return
            names.Contains("disposition", StringComparer.Ordinal) || names.Contains("billsec", StringComparer.Ordinal)
            ? names
            : null;
    }

    /// <summary>Names that are written with an underscore.</summary>
    private static string? Restored(string name) =>
        AsteriskLayouts.Odbc.FirstOrDefault(known => known.Replace("_", "", StringComparison.Ordinal) == name);

    private static Result<(TableHeader Header, bool IsFirstRow)> Check(TableHeader header, bool isFirstRow)
    {
        var start = header.IndexOf("start") >= 0 ? "start" : "calldate";
        return header.Missing(Needed.Append(start)) is { } problem ? problem : (header, isFirstRow);
    }

    private static LegRow Refusal(Problem problem) => LegRow.Of(new UsageRow.Refused(1, problem));
}
