using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Cucm;

/// <summary>
/// A file of Cisco Unified Communications Manager: names in the first line, types in the second, some hundred columns by release,
/// found by name. Files of call quality have the same frame and hold no calls.
/// </summary>
internal sealed class CucmFile(CallOptions options, ReadingRules rules, ReadLimits limits)
{
    private static readonly string[] Needed =
    [
        "globalcallid_callmanagerid",
        "globalcallid_callid",
        "datetimeorigination",
        "datetimeconnect",
        "datetimedisconnect",
        "duration",
    ];

    public IEnumerable<LegRow> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, DelimitedDialect.Comma, limits);
        if (!reader.Read())
        {
            return [Refusal(new Problem(RefusalCodes.Empty, "The file holds no line."))];
        }

        var names = Enumerable
            .Range(0, reader.Count)
            .Select(index => reader[index].Trim().ToString().ToLowerInvariant());
        return TableHeader.Of(names).Then(Check).Match(header => Rows(reader, header), problem => [Refusal(problem)]);
    }

    private static Result<TableHeader> Check(TableHeader header) =>
        IsQuality(header) ? header
        : header.Missing(Needed) is { } problem ? problem
        : header;

    private static bool IsQuality(TableHeader header) => header.IndexOf("numberpacketssent") >= 0;

    private IEnumerable<LegRow> Rows(DelimitedReader reader, TableHeader header)
    {
        var leg = new CucmLeg(options, rules);
        var isQuality = IsQuality(header);
        return DelimitedLegs.Read(
            reader,
            header,
            isRead: false,
            new StampReader(rules, options.Patterns),
            (fields, line, raw) =>
                IsTypes(fields) ? LegRow.Of(new UsageRow.Skipped(line, null))
                : isQuality || fields.Text("cdrrecordtype") != "1"
                    ? LegRow.Of(new UsageRow.Filtered(line, FilterReasons.NotACall))
                : leg.Read(fields, line, raw)
        );
    }

    /// <summary>The second line says INTEGER where rows have a number.</summary>
    private static bool IsTypes(LegFields fields) => fields.Text("cdrrecordtype") is "INTEGER" or "UNIQUEIDENTIFIER";

    private static LegRow Refusal(Problem problem) => LegRow.Of(new UsageRow.Refused(1, problem));
}
