namespace Bpo.Billing.Ingestion.Reading;

/// <content>Line ends, and the window of the file that is in memory.</content>
public sealed partial class DelimitedReader
{
    /// <summary>Leaves a broken record: behind its first line when it has run over one, else at the end of its line.</summary>
    private void SkipLine()
    {
        if (DropAfterFirstLine())
        {
            return;
        }

        while (true)
        {
            var stop = buffer.AsSpan(at, filled - at).IndexOfAny('\r', '\n');
            at = stop < 0 ? filled : at + stop;
            if (stop >= 0 || !Extend())
            {
                break;
            }
        }

        EndOfLine();
    }

    /// <summary>Steps over one line end, if there is one here.</summary>
    private bool EndOfLine()
    {
        if (at >= filled || buffer[at] is not ('\r' or '\n'))
        {
            return false;
        }

        var isReturn = buffer[at++] == '\r';
        if (isReturn && (at < filled || Extend()) && buffer[at] == '\n')
        {
            at++;
        }

        return true;
    }

    private int CountLines()
    {
        var rest = buffer.AsSpan(recordStart, at - recordStart);
        var lines = 0;
        for (var end = rest.IndexOfAny('\r', '\n'); end >= 0; end = rest.IndexOfAny('\r', '\n'))
        {
            var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
            rest = rest[(end + (isPair ? 2 : 1))..];
            lines++;
        }

        return rest.IsEmpty ? lines : lines + 1;
    }

    private string Unescape(ReadOnlySpan<char> span)
    {
        var one = quote.ToString();
        return span.ToString().Replace(one + one, one, StringComparison.Ordinal);
    }

    private bool Extend()
    {
        if (at - recordStart > limits.RecordCharacters)
        {
            // Forget what was read: the record is refused, its beginning stays to be shown.
            Fault ??= RowCodes.RecordTooLong;
            filled = at = recordStart + ReadLimits.RawCharacters;
            fields.Clear();
        }

        return Fill();
    }

    private bool Fill()
    {
        if (ended)
        {
            return false;
        }

        if (recordStart > 0)
        {
            buffer.AsSpan(recordStart, filled - recordStart).CopyTo(buffer);
            at -= recordStart;
            filled -= recordStart;
            recordStart = 0;
        }

        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = text.ReadBlock(buffer, filled, Math.Min(buffer.Length - filled, 64 << 10));
        filled += read;
        ended = read == 0;
        return read > 0;
    }
}
