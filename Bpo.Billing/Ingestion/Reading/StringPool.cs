namespace Bpo.Billing.Ingestion.Reading;

/// <summary>Queues, agents and languages repeat on every row; each is kept once, up to a bound.</summary>
public sealed class StringPool
{
    private const int MostWords = 20_000;
    private const int LongestWord = 64;

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StringPool() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestWord)
        {
            return text.ToString();
        }

        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        var word = text.ToString();
        if (words.Count < MostWords)
        {
            words.Add(word, word);
        }

        return word;
    }
}
