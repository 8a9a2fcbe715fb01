using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Fields;

/// <summary>
/// Reads a file whose records have names for their fields: by its first character as JSON (objects, lists, pages) or as a table
/// with a header. Services write the same records as either.
/// </summary>
/// <param name="required">Columns without which a table is none of the format's.</param>
/// <param name="lists">Members that may hold the records of a JSON page.</param>
internal sealed class FieldRows(
    DelimitedDialect dialect,
    ReadLimits limits,
    IReadOnlyList<string> required,
    params IReadOnlyList<string> lists
)
{
    /// <summary>Each record, or what became of it when it cannot be read; a refusal ends the file.</summary>
    public IEnumerable<(FieldRow? Row, UsageRow? Otherwise)> Read(TextReader text) =>
        text.Peek() is '{' or '[' ? Objects(text) : Table(text);

    private IEnumerable<(FieldRow?, UsageRow?)> Objects(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits, lists))
        {
            using (document)
            {
                yield return rejected is null
                    ? (new MemberRow(record.Line, document!.RootElement), null)
                    : (null, rejected);
            }
        }
    }

    private IEnumerable<(FieldRow?, UsageRow?)> Table(TextReader text)
    {
        var reader = new DelimitedReader(text, dialect, limits);
        return TableHeader
            .Read(reader)
            .Then(Check)
            .Match(header => Rows(reader, header), problem => [(null, new UsageRow.Refused(1, problem))]);
    }

    private Result<TableHeader> Check(TableHeader header) => header.Missing(required) is { } problem ? problem : header;

    private static IEnumerable<(FieldRow?, UsageRow?)> Rows(DelimitedReader reader, TableHeader header)
    {
        while (reader.Read())
        {
            yield return TableRows.Fault(reader, header.Count) is { } fault
                ? (null, fault)
                : (new ColumnRow(reader, header), null);
        }
    }
}
