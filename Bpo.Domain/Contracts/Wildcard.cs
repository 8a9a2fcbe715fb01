namespace Bpo.Domain.Contracts;

/// <summary>Patterns in which <c>*</c> stands for any run of characters; case matters, nothing else is special.</summary>
public static class Wildcard
{
    /// <summary>Takes time proportional to pattern × text at worst, so a hostile pattern cannot hang an import.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int at = 0,
            read = 0,
            star = -1,
            resume = 0;
        while (read < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = read;
            }
            else if (at < pattern.Length && pattern[at] == text[read])
            {
                at++;
                read++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                read = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }
}
