namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>
/// Cuts a file into its <c>cdr</c> elements, whatever stands between them: one document, several written one after another, or
/// many in an element of their own. A record that never ends costs no more than itself.
/// </summary>
internal sealed class XmlRecords(TextReader text, ReadLimits limits)
{
    private const string Opening = "<cdr";
    private const string Closing = "</cdr>";

    private char[] buffer = new char[128 << 10];
    private int at;
    private int filled;
    private int line = 1;

    /// <summary>The line, the element, and whether it is too long or cut off.</summary>
    public IEnumerable<(int Line, string Text, bool IsBroken)> Read()
    {
        while (Find(Opening))
        {
            var start = line;
            var isWhole = Measure(out var length);
            var shown = isWhole ? length : Math.Min(length, ReadLimits.RawCharacters);
            yield return (start, new string(buffer, at, shown), !isWhole);
            Step(length);
        }
    }

    /// <summary>Moves to the next opening tag; false at the end of the file.</summary>
    private bool Find(string tag)
    {
        while (true)
        {
            var rest = buffer.AsSpan(at, filled - at);
            var found = rest.IndexOf(tag, StringComparison.Ordinal);
            if (found >= 0 && found + tag.Length < rest.Length)
            {
                // The element that holds them all is called cdrs as a rule.
                Step(found);
                if (rest[found + tag.Length] is '>' or ' ' or '\t' or '\r' or '\n' or '/')
                {
                    return true;
                }

                Step(tag.Length);
                continue;
            }

            Step(Math.Max(0, filled - at - tag.Length));
            if (!Fill())
            {
                return false;
            }
        }
    }

    /// <summary>False when the element does not end: then the length is what holds no other whole element.</summary>
    private bool Measure(out int length)
    {
        length = Opening.Length;
        while (true)
        {
            var rest = buffer.AsSpan(at + length, filled - at - length);
            var closing = rest.IndexOf(Closing, StringComparison.Ordinal);
            if (closing >= 0)
            {
                var whole = length + closing + Closing.Length;
                var another = buffer
                    .AsSpan(at + Opening.Length, whole - Opening.Length)
                    .LastIndexOf(Opening, StringComparison.Ordinal);
                length = another < 0 ? whole : Opening.Length + another;
                return another < 0;
            }

            length = Math.Max(length, filled - at - Closing.Length);
            if (length > limits.RecordCharacters || !Fill())
            {
                return false;
            }
        }
    }

    private void Step(int characters)
    {
        line += buffer.AsSpan(at, characters).Count('\n');
        at += characters;
    }

    private bool Fill()
    {
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        filled -= at;
        at = 0;
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = text.ReadBlock(buffer, filled, Math.Min(buffer.Length - filled, 64 << 10));
        filled += read;
        return read > 0;
    }
}
