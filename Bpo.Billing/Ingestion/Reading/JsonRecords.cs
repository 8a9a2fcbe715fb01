using System.Buffers;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>
/// Cuts a file into its JSON objects: one per line, one after another without any separator, or the items of an array. Only
/// brackets and strings are followed here; whether an object is sound is for its reader to say. An object that is broken
/// costs one line: reading goes on at the line after the one on which it began.
/// </summary>
/// <param name="lists">Members that may hold the records: <c>{"calls":[{…},{…}],"page":0}</c> is read as its calls.</param>
public sealed partial class JsonRecords(TextReader text, ReadLimits limits, params IReadOnlyList<string> lists)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"{}[]\n");

    private char[] buffer = new char[128 << 10];
    private int at;
    private int filled;
    private int line = 1;
    private bool isInList;

    public IEnumerable<JsonRecord> Read()
    {
        while (Peek() is { } next)
        {
            if (next is ']' && isInList)
            {
                isInList = false;
                LeavePage();
            }
            else if (next is '{' && !isInList && lists.Count > 0 && FindList() is { } start)
            {
                line += buffer.AsSpan(at, start).Count('\n');
                at += start;
                isInList = true;
            }
            else if (next is '{')
            {
                yield return ReadObject();
            }
            else if (next is ' ' or '\t' or '\r' or '\n' or ',' or '[' or ']')
            {
                Step();
            }
            else
            {
                var startLine = line;
                yield return new JsonRecord(startLine, TakeLine(), RowCodes.BrokenJson);
            }
        }
    }

    private JsonRecord ReadObject()
    {
        var startLine = line;
        var length = 0;
        var depth = 0;
        while (true)
        {
            var rest = buffer.AsSpan(at + length, filled - at - length);
            var stop = rest.IndexOfAny(Marks);
            if (stop < 0)
            {
                length += rest.Length;
                if (length > limits.RecordCharacters || !Fill())
                {
                    return Broken(startLine, length);
                }

                continue;
            }

            length += stop + 1;
            switch (rest[stop])
            {
                case '"' when !SkipString(ref length):
                    return Broken(startLine, length);
                case '{' or '[' when ++depth > limits.JsonDepth:
                    return new JsonRecord(startLine, TakeLine(), RowCodes.TooDeep);
                case '}' or ']' when --depth == 0:
                    return Taken(startLine, length);
                default:
                    break;
            }
        }
    }

    /// <summary>Steps behind the closing quote; false when the string runs over a line end, which JSON does not allow.</summary>
    private bool SkipString(ref int length)
    {
        while (true)
        {
            if (at + length >= filled)
            {
                if (length > limits.RecordCharacters || !Fill())
                {
                    return false;
                }

                continue;
            }

            var rest = buffer.AsSpan(at + length, filled - at - length);
            var stop = rest.IndexOfAny('"', '\\', '\n');
            if (stop < 0)
            {
                length += rest.Length;
                continue;
            }

            length += stop + (rest[stop] == '\\' ? 2 : 1);
            if (rest[stop] != '\\')
            {
                return rest[stop] == '"';
            }
        }
    }

    private JsonRecord Taken(int startLine, int length)
    {
        var record = buffer.AsMemory(at, length);
        at += length;
        line += record.Span.Count('\n');
        return new JsonRecord(startLine, record, null);
    }

    private JsonRecord Broken(int startLine, int length) =>
        new(startLine, TakeLine(), length > limits.RecordCharacters ? RowCodes.RecordTooLong : RowCodes.BrokenJson);

    private ReadOnlyMemory<char> TakeLine()
    {
        var length = 0;
        while (true)
        {
            var rest = buffer.AsSpan(at + length, filled - at - length);
            var stop = rest.IndexOf('\n');
            length += stop < 0 ? rest.Length : stop;
            if (stop >= 0 || (length > limits.RecordCharacters && !Forget(ref length)) || !Fill())
            {
                break;
            }
        }

        var taken = buffer.AsMemory(at, length);
        at += length;
        return taken;
    }

    /// <summary>Keeps the beginning of an endless line, to be shown, and drops the rest as it comes.</summary>
    private bool Forget(ref int length)
    {
        length = ReadLimits.RawCharacters;
        filled = at + length;
        return true;
    }

    private char? Peek() => at < filled || Fill() ? buffer[at] : null;

    private void Step()
    {
        line += buffer[at] == '\n' ? 1 : 0;
        at++;
    }

    private bool Fill()
    {
        if (at > 0 && filled > at)
        {
            buffer.AsSpan(at, filled - at).CopyTo(buffer);
        }

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
