namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Steps through the records of a table and sets aside those that cannot be one of its rows.</summary>
public static class TableRows
{
    /// <summary>Null when the record can be read; otherwise its rejection.</summary>
    public static UsageRow.Rejected? Fault(DelimitedReader reader, int columns)
    {
        if (reader.Fault is { } fault)
        {
            return Rejection(reader, fault, Sentence(fault));
        }

        if (reader.Count == columns)
        {
            return null;
        }

        var count = reader.Count;
        if (reader.SpansLines)
        {
            // A stray quote has swallowed the lines below: they get their own chance.
            reader.DropAfterFirstLine();
            return Rejection(reader, RowCodes.BrokenQuotes, Sentence(RowCodes.BrokenQuotes));
        }

        return Rejection(reader, RowCodes.FieldCount, $"The row has {count} fields where the header has {columns}.");
    }

    /// <summary>Null when the record is not the line of control totals; a total that is no number counts as absent.</summary>
    public static UsageRow? Totals(DelimitedReader reader, TrailerRule? trailer) =>
        trailer is null || reader.Count == 0 || !reader[0].Trim().SequenceEqual(trailer.Starts)
            ? null
            : new UsageRow.ControlTotals(
                reader.Line,
                Total(reader, trailer.RowsField),
                Total(reader, trailer.TalkSecondsField)
            );

    private static long? Total(DelimitedReader reader, int? field) =>
        field <= reader.Count
        && long.TryParse(reader[field.Value - 1].Trim(), Invariant.Unsigned, Invariant.Culture, out var total)
            ? total
            : null;

    private static UsageRow.Rejected Rejection(DelimitedReader reader, string code, string message) =>
        new(reader.Line, null, code, message, ReadLimits.Cap(reader.Raw));

    private static string Sentence(string code) =>
        code switch
        {
            RowCodes.BrokenQuotes => "A quote is opened and not closed, or text follows a closing quote.",
            RowCodes.FieldTooLong => "A field is longer than any real one.",
            RowCodes.TooManyFields => "The row has more fields than any real table.",
            RowCodes.RecordTooLong => "The row is longer than any real one.",
            RowCodes.NulCharacter => "The row holds a NUL character.",
            RowCodes.InvalidBytes => "The row holds bytes that mean nothing in the source's encoding.",
            _ => "The row cannot be read.",
        };
}
