using System.Buffers;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// Reads delimited text (RFC 4180 and its relatives) record by record in bounded memory. Records end at LF, CRLF or a lone
/// CR; empty lines are no records. A broken quote costs one line, not the rest of the file: <see cref="DropAfterFirstLine"/>
/// goes back to the line after the one on which the record began.
/// </summary>
public sealed partial class DelimitedReader(TextReader text, DelimitedDialect dialect, ReadLimits limits)
{
    private readonly DelimitedDialect dialect = DialectOf(text, dialect);
    private readonly SearchValues<char> plainStops = SearchValues.Create([
        DialectOf(text, dialect).Separator,
        '\r',
        '\n',
    ]);
    private readonly char quote = DialectOf(text, dialect).Quote ?? '\0';
    private readonly List<DelimitedField> fields = [];
    private char[] buffer = new char[128 << 10];
    private int recordStart;
    private int at;
    private int filled;
    private bool ended;
    private int linesInRecord = 1;

    /// <summary>The physical line on which the record begins, counted from 1.</summary>
    public int Line { get; private set; }

    public int Count => fields.Count;

    /// <summary>A code of <see cref="RowCodes"/> when the record cannot be used as it stands.</summary>
    public string? Fault { get; private set; }

    public bool SpansLines => linesInRecord > 1;

    public ReadOnlySpan<char> Raw => buffer.AsSpan(recordStart, at - recordStart).TrimEnd("\r\n");

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var field = fields[index];
            var span = buffer.AsSpan(recordStart + field.Start, field.Length);
            return field.HasEscapes ? Unescape(span) : span;
        }
    }

    public bool Read()
    {
        Line += linesInRecord;
        linesInRecord = 1;
        Fault = null;
        fields.Clear();
        recordStart = at;
        while (at < filled || Fill())
        {
            if (EndOfLine())
            {
                Line++;
                recordStart = at;
                continue;
            }

            ReadRecord();
            return true;
        }

        return false;
    }

    /// <summary>Who reads lines reads them of a sheet too.</summary>
    private static DelimitedDialect DialectOf(TextReader text, DelimitedDialect declared) =>
        text is CommaText && declared != DelimitedDialect.Lines ? DelimitedDialect.Comma : declared;

    /// <summary>Gives the second and later lines of this record back, to be read as records of their own.</summary>
    /// <returns>False when the record has no line end inside.</returns>
    public bool DropAfterFirstLine()
    {
        var end = buffer.AsSpan(recordStart, at - recordStart).IndexOfAny('\r', '\n');
        if (end < 0)
        {
            return false;
        }

        at = recordStart + end;
        linesInRecord = 1;
        return EndOfLine();
    }
}
