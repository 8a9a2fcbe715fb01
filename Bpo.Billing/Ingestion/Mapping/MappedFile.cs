using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>A delimited file read by a mapping profile. A column the profile does not speak of is left alone.</summary>
public sealed class MappedFile(MappingProfile profile, ReadingRules rules, string source, ReadLimits limits)
    : IContactReader
{
    public string Header { get; private set; } = "";

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        var reader = new DelimitedReader(text, profile.Dialect, limits);
        for (var skipped = 0; skipped < profile.SkipLines && reader.Read(); skipped++)
        {
            // A blurb before the header carries no usage.
        }

        var header = profile.Columns.Count > 0 ? TableHeader.Of(profile.Columns) : TableHeader.Read(reader);
        Header = profile.Columns.Count > 0 ? "" : reader.Raw.ToString();
        return header
            .Then(Check)
            .Match(columns => Rows(reader, columns), problem => [new UsageRow.Refused(1, problem)]);
    }

    private Result<TableHeader> Check(TableHeader header) =>
        header.Missing(profile.UsedColumns()) is { } problem ? problem : header;

    private IEnumerable<UsageRow> Rows(DelimitedReader reader, TableHeader header)
    {
        var row = new MappedRow(profile, header, rules, source);
        while (reader.Read())
        {
            yield return TableRows.Totals(reader, rules.Holds.Trailer)
                ?? TableRows.Fault(reader, header.Count)
                ?? row.Read(reader);
        }
    }
}
