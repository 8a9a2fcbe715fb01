namespace Bpo.Billing.Ingestion.Reading;

/// <content>Finds the fields of one record.</content>
public sealed partial class DelimitedReader
{
    private void ReadRecord()
    {
        var quoted = false;
        bool more;
        do
        {
            var isQuoted = dialect.Quote is not null && at < filled && buffer[at] == quote;
            quoted |= isQuoted;
            more = isQuoted ? ReadQuoted() : ReadPlain();
        } while (more);

        linesInRecord = quoted && Fault != RowCodes.BrokenQuotes ? CountLines() : 1;
        if (Fault is null)
        {
            var raw = buffer.AsSpan(recordStart, at - recordStart);
            Fault =
                raw.Contains('\0') ? RowCodes.NulCharacter
                : raw.Contains('\uFFFD') ? RowCodes.InvalidBytes
                : null;
        }
    }

    /// <summary>True when another field follows in this record.</summary>
    private bool ReadPlain()
    {
        var start = at - recordStart;
        while (true)
        {
            var stop = buffer.AsSpan(at, filled - at).IndexOfAny(plainStops);
            if (stop >= 0)
            {
                at += stop;
                return EndField(start, at - recordStart - start, escapes: false);
            }

            at = filled;
            if (!Extend())
            {
                return EndField(start, at - recordStart - start, escapes: false);
            }
        }
    }

    private bool ReadQuoted()
    {
        at++;
        var start = at - recordStart;
        var escapes = false;
        while (true)
        {
            var stop = buffer.AsSpan(at, filled - at).IndexOf(quote);
            if (stop < 0)
            {
                at = filled;
                if (at - recordStart - start > limits.FieldCharacters || !Extend())
                {
                    Fault ??= RowCodes.BrokenQuotes;
                    SkipLine();
                    return false;
                }

                continue;
            }

            at += stop + 1;
            if (at == filled && !Extend())
            {
                return EndField(start, at - 1 - recordStart - start, escapes);
            }

            var next = buffer[at];
            if (next == quote)
            {
                escapes = true;
                at++;
            }
            else if (next == dialect.Separator || next is '\r' or '\n')
            {
                return EndField(start, at - 1 - recordStart - start, escapes);
            }
            else if (!dialect.LenientQuotes)
            {
                Fault ??= RowCodes.BrokenQuotes;
                SkipLine();
                return false;
            }
        }
    }

    private bool EndField(int start, int length, bool escapes)
    {
        if (length > limits.FieldCharacters)
        {
            Fault ??= RowCodes.FieldTooLong;
        }

        if (Fault == RowCodes.RecordTooLong)
        {
            // Where the fields lay is forgotten.
        }
        else if (fields.Count < limits.Columns)
        {
            fields.Add(new DelimitedField(start, length, escapes));
        }
        else
        {
            Fault ??= RowCodes.TooManyFields;
        }

        if (at < filled && buffer[at] == dialect.Separator)
        {
            at++;
            if (at == filled)
            {
                Extend();
            }

            return true;
        }

        EndOfLine();
        return false;
    }
}
