using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Ingestion.Records;

/// <summary>Reads one kind of usage as canonical CSV or JSON, by its first character.</summary>
public sealed class RecordFile(UsageKind kind, Terms terms, ReadLimits limits)
{
    /// <param name="file">Seekable, at its first byte; packed or not, or a workbook.</param>
    /// <returns>Every row; the last is a refusal when the file cannot be read.</returns>
    public IReadOnlyList<RecordRow> Read(Stream file)
    {
        var rows = new List<RecordRow>();
        try
        {
            rows.AddRange(Rows(file));
        }
        catch (UnreadableFileException unreadable)
        {
            rows.Add(new RecordRow(1, null, "", new UsageRow.Refused(1, unreadable.Problem)));
        }

        return rows;
    }

    private IEnumerable<RecordRow> Rows(Stream file) =>
        FileParts
            .Of(file, ReadingRules.Default, limits)
            .SelectMany(part =>
                part.Text.Match(
                        text => text.Peek() is '{' or '[' ? Json(text) : Table(text),
                        problem => [new RecordRow(1, null, "", new UsageRow.Refused(1, problem))]
                    )
                    .Select(row =>
                        row.Otherwise is { } otherwise ? row with { Otherwise = part.Placed(otherwise) } : row
                    )
            );

    private IEnumerable<RecordRow> Json(TextReader text)
    {
        foreach (var (record, document, rejected) in JsonRows.Read(text, limits))
        {
            using (document)
            {
                yield return rejected is null
                    ? Row(record.Line, document!.RootElement, record.Text.Span)
                    : new RecordRow(record.Line, null, "", rejected);
            }
        }
    }

    private IEnumerable<RecordRow> Table(TextReader text)
    {
        var reader = new DelimitedReader(text, DelimitedDialect.Comma, limits);
        return TableHeader
            .Read(reader)
            .Then(Check)
            .Match(
                header => Rows(reader, header),
                problem => [new RecordRow(1, null, "", new UsageRow.Refused(1, problem))]
            );
    }

    private Result<TableHeader> Check(TableHeader header) =>
        (header.Unknown(name => kind.Columns.Contains(name, StringComparer.Ordinal)) ?? header.Missing(kind.Required))
            is { } problem
            ? problem
            : header;

    private IEnumerable<RecordRow> Rows(DelimitedReader reader, TableHeader header)
    {
        while (reader.Read())
        {
            yield return TableRows.Fault(reader, header.Count) is { } fault
                ? new RecordRow(reader.Line, null, "", fault)
                : Row(reader.Line, JsonSerializer.SerializeToElement(Members(reader, header)), reader.Raw);
        }
    }

    private JsonObject Members(DelimitedReader reader, TableHeader header)
    {
        var members = new JsonObject();
        for (var index = 0; index < header.Count; index++)
        {
            var name = header.Names[index];
            var value = reader[index].Trim().ToString();
            if (value.Length > 0)
            {
                members[name] =
                    kind.Flags.Contains(name, StringComparer.Ordinal) && value is "true" or "false"
                        ? JsonValue.Create(value is "true")
                        : JsonValue.Create(value);
            }
        }

        return members;
    }

    private RecordRow Row(int line, JsonElement element, ReadOnlySpan<char> raw)
    {
        var faults = new Faults();
        var node = new TermsNode(element, "", faults);
        foreach (var name in kind.Required.Where(name => !node.Has(name)))
        {
            faults.Add($"/{name}", RowCodes.MissingValue, $"'{name}' is empty.");
        }

        var fact = faults.None ? kind.Read(node, terms) : null;
        if (faults.Found is [var first, ..])
        {
            var rejected = new UsageRow.Rejected(
                line,
                first.Pointer.TrimStart('/'),
                first.Code,
                first.Message,
                ReadLimits.Cap(raw)
            );
            return new RecordRow(line, null, "", rejected);
        }

        var content = new JsonObject(
            kind.Columns.Where(node.Has)
                .Select(name => KeyValuePair.Create(name, JsonNode.Parse(element.GetProperty(name).GetRawText())))
        );
        return new RecordRow(line, fact, content.ToJsonString(), null);
    }
}
