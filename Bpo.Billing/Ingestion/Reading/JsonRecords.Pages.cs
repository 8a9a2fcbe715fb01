using System.Buffers;

namespace Bpo.Billing.Ingestion.Reading;

/// <content>
/// Records inside the page an interface answers with. A page is as long as it likes, so it is never held as a whole: its
/// beginning is looked at up to the list, its end is stepped over.
/// </content>
public sealed partial class JsonRecords
{
    /// <summary>What stands before the list of a page: counts, links, no more.</summary>
    private const int LongestPageHead = 32 << 10;

    private static readonly SearchValues<char> PageMarks = SearchValues.Create("\"{}[]");

    /// <summary>Where the first record of the page's list begins, counted from the object; null when it is no page.</summary>
    private int? FindList()
    {
        while (filled - at < LongestPageHead && Fill())
        {
            // The whole beginning is looked at at once.
        }

        var head = buffer.AsSpan(at, Math.Min(filled - at, LongestPageHead));
        var depth = 0;
        for (var from = 0; ; )
        {
            var next = head[from..].IndexOfAny(PageMarks);
            if (next < 0)
            {
                return null;
            }

            from += next;
            switch (head[from])
            {
                case '"':
                    var name = String(head[from..]);
                    if (name.IsEmpty)
                    {
                        return null;
                    }

                    from += name.Length;
                    if (depth == 1 && IsList(name[1..^1]) && AfterColon(head[from..]) is { } list)
                    {
                        return from + list;
                    }

                    continue;
                case '{' or '[':
                    depth++;
                    break;
                default:
                    if (--depth == 0)
                    {
                        return null;
                    }

                    break;
            }

            from++;
        }
    }

    private bool IsList(ReadOnlySpan<char> name)
    {
        foreach (var list in lists)
        {
            if (name.SequenceEqual(list))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The string that begins here, with both its quotes; empty when it does not end here.</summary>
    private static ReadOnlySpan<char> String(ReadOnlySpan<char> text)
    {
        for (var end = 1; end < text.Length; end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == '"')
            {
                return text[..(end + 1)];
            }
        }

        return [];
    }

    /// <summary>The length up to and with the opening bracket, when a colon and a list follow.</summary>
    private static int? AfterColon(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        if (rest is not [':', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart();
        return rest is ['[', ..] ? text.Length - rest.Length + 1 : null;
    }

    /// <summary>Steps over what stands behind the list, up to the end of the page.</summary>
    private void LeavePage()
    {
        // The bracket that closes the list is still to come, and the brace of the page behind it.
        var depth = 2;
        while (depth > 0 && Peek() is { } next)
        {
            if (next == '"')
            {
                LeaveString();
                continue;
            }

            depth += next is '{' or '[' ? 1 : 0;
            depth -= next is '}' or ']' ? 1 : 0;
            Step();
        }
    }

    private void LeaveString()
    {
        Step();
        while (Peek() is { } next)
        {
            Step();
            if (next == '"')
            {
                return;
            }

            if (next == '\\' && Peek() is not null)
            {
                Step();
            }
        }
    }
}
