using System.Globalization;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.QueueLog;

/// <summary>
/// Asterisk's queue_log from a database: the events of the file as a table. Its time is local to the server unless it is an
/// epoch, as in old schemas; its arguments stand in five columns or in one, the last with all the rest.
/// </summary>
internal sealed class QueueLogTable(
    ReadingRules rules,
    string source,
    DelimitedDialect dialect,
    ReadLimits limits,
    IReadOnlyList<string> held
) : IContactReader
{
    private static readonly string[] Times = ["date_time", "time", "eventtime", "eventdate"];
    private static readonly string[] Queues = ["queuename", "queue_name", "queue"];
    private static readonly string[] Agents = ["agent", "param1"];

    private readonly QueueLogReader log = new(rules, source, limits, held);

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, dialect, limits);
        return TableHeader
            .Read(reader)
            .Then(header => TableHeader.Of(header.Names.Select(name => name.Trim().ToLowerInvariant())))
            .Then(Check)
            .Match(header => Rows(reader, header), problem => [new UsageRow.Refused(1, problem)]);
    }

    /// <summary>A leg may begin in one file of an archive and end in the next.</summary>
    public IEnumerable<UsageRow> Finish() => log.End();

    private static Result<TableHeader> Check(TableHeader header) =>
        header.Missing([Named(header, Times) ?? "time", "callid", Named(header, Queues) ?? Queues[0], "event"])
            is { } problem
            ? problem
            : header;

    private IEnumerable<UsageRow> Rows(DelimitedReader reader, TableHeader header)
    {
        log.TakeHeld();
        var time = Named(header, Times)!;
        var stamps = new StampReader(rules);
        while (reader.Read())
        {
            if (TableRows.Fault(reader, header.Count) is { } fault)
            {
                yield return fault;
                continue;
            }

            string Value(string? name) =>
                name is null ? ""
                : header.IndexOf(name) is >= 0 and var at ? reader[at].Trim().ToString()
                : "";
            var fields = new LegFields(Value, stamps);
            var at = IsEpoch(fields.Text(time)) ? fields.Epoch(time) : fields.Moment(time);
            fields.Require(time, at is not null);
            if (fields.Fault is not null)
            {
                yield return fields.Rejected(reader.Line, reader.Raw);
                continue;
            }

            foreach (
                var row in log.ReadLine(
                    Line(at!.Value, header, Value),
                    reader.Line,
                    fields.Warnings is [var noticed, ..] ? noticed : null
                )
            )
            {
                yield return row;
            }
        }
    }

    /// <summary>The event as the file would have it.</summary>
    private static string Line(DateTimeOffset at, TableHeader header, Func<string?, string> value)
    {
        var name = value("event").ToUpperInvariant();
        var isPbxware = header.IndexOf("htime") >= 0;
        var arguments =
            isPbxware ? PbxwareArguments(name, value)
            : header.IndexOf("data1") >= 0 ? Enumerable.Range(1, 5).Select(number => value($"data{number}"))
            : value("data").Split('|');
        var agent = isPbxware && header.IndexOf("agent") < 0 ? value("param1") : value(Named(header, Agents));
        return string.Join(
                '|',
                arguments
                    .Prepend(name)
                    .Prepend(agent.Length > 0 ? agent : "NONE")
                    .Prepend(value(Named(header, Queues)))
                    .Prepend(value("callid"))
                    .Prepend(at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
            )
            .TrimEnd('|');
    }

    /// <summary>PBXware has a column for each kind of argument.</summary>
    private static IEnumerable<string> PbxwareArguments(string name, Func<string?, string> value) =>
        name switch
        {
            "ENTERQUEUE" => ["", value("param1"), value("entpos")],
            "CONNECT" => [value("htime")],
            "COMPLETECALLER" or "COMPLETEAGENT" => [value("htime"), value("ttime"), value("entpos")],
            "ABANDON" or "EXITWITHTIMEOUT" or "EXITEMPTY" => [value("expos"), value("entpos"), value("time")],
            "EXITWITHKEY" => [value("param1"), value("expos"), value("entpos"), value("time")],
            "TRANSFER" or "BLINDTRANSFER" =>
            [
                value("param2"),
                value("param3"),
                value("htime"),
                value("ttime"),
                value("entpos"),
            ],
            _ => [value("param1"), value("param2"), value("param3")],
        };

    private static bool IsEpoch(string text) => text.Length is 9 or 10 && text.All(char.IsAsciiDigit);

    private static string? Named(TableHeader header, string[] names) =>
        Array.Find(names, name => header.IndexOf(name) >= 0);
}
