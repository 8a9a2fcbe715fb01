using System.Globalization;
using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Quarantine;

/// <summary>
/// Reads the list of rejected rows as it comes back from a spreadsheet: of its columns <c>row</c> says which row is meant and
/// <c>raw</c> what it is now. Spreadsheets save with a comma, a semicolon or a tab, as their language has it, or as a workbook.
/// </summary>
public static class CorrectionFile
{
    /// <summary>More than a person mends in one go; whoever has more sends the file again.</summary>
    public const int MostRows = 100_000;

    private const string Row = "row";
    private const string Raw = "raw";

    /// <summary>Before these a spreadsheet is kept from computing by an apostrophe, which is no part of the row.</summary>
    private const string Guarded = "=+-@\t\r";

    public static Result<IReadOnlyList<CorrectedRow>> Read(Stream file, ReadLimits limits)
    {
        try
        {
            foreach (var separator in ",;\t")
            {
                file.Position = 0;
                foreach (var part in FileParts.Of(file, ReadingRules.Default, limits).Take(1))
                {
                    var dialect = DelimitedDialect.Comma with { Separator = separator };
                    if (part.Text.Match(text => Table(text, dialect, limits), problem => problem) is { } read)
                    {
                        return read;
                    }
                }
            }
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Problem;
        }

        return new Problem(RefusalCodes.MissingColumn, "The list of corrected rows needs the columns 'row' and 'raw'.");
    }

    /// <summary>Null when it is not written with this separator.</summary>
    private static Result<IReadOnlyList<CorrectedRow>>? Table(
        TextReader text,
        DelimitedDialect dialect,
        ReadLimits limits
    )
    {
        var reader = new DelimitedReader(text, dialect, limits);
        return
            TableHeader.Read(reader) is Result<TableHeader>.Ok { Value: var header }
            && header.Missing([Row, Raw]) is null
            ? Rows(reader, header)
            : null;
    }

    private static Result<IReadOnlyList<CorrectedRow>> Rows(DelimitedReader reader, TableHeader header)
    {
        var rows = new Dictionary<int, CorrectedRow>();
        while (reader.Read())
        {
            if (One(reader, header) is not { } row || !rows.TryAdd(row.Ordinal, row))
            {
                return new Problem(
                    "import.bad-correction",
                    $"Line {reader.Line} of the list is no corrected row, or names a row a second time."
                );
            }

            if (rows.Count > MostRows)
            {
                return new Problem(
                    RefusalCodes.TooLarge,
                    $"The list holds more than {MostRows} rows: send it in parts."
                );
            }
        }

        return new Result<IReadOnlyList<CorrectedRow>>.Ok([.. rows.Values.OrderBy(row => row.Ordinal)]);
    }

    private static CorrectedRow? One(DelimitedReader reader, TableHeader header)
    {
        if (reader.Fault is not null || reader.Count != header.Count)
        {
            return null;
        }

        var number = reader[header.IndexOf(Row)].Trim();
        var raw = Unguarded(reader[header.IndexOf(Raw)].ToString());
        return
            !string.IsNullOrWhiteSpace(raw)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? new CorrectedRow(ordinal, raw)
            : null;
    }

    private static string Unguarded(string raw) =>
        raw.Length > 1 && raw[0] == '\'' && Guarded.Contains(raw[1], StringComparison.Ordinal) ? raw[1..] : raw;
}
