using System.Globalization;
using System.Text;
using Bpo.Domain.Metrics;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// The histogram of waits and the counts of scores as words such as <c>w20=3 c5=1</c>. Two of them are added by writing one
/// behind the other, which both databases can do inside an upsert; the reader sums equal words.
/// </summary>
internal static class Distribution
{
    private const char Wait = 'w';
    private const char Csat = 'c';
    private const char Nps = 'n';
    private const char Ces = 'e';

    public static string Write(RollupCell cell)
    {
        var text = new StringBuilder();
        Append(text, Wait, cell.Waits.Counts);
        Append(text, Csat, cell.CsatScores);
        Append(text, Nps, cell.NpsScores);
        Append(text, Ces, cell.CesScores);
        return text.ToString();
    }

    public static void Read(ReadOnlySpan<char> text, RollupCell into)
    {
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var equals = word.IndexOf('=');
            var value = int.Parse(word[1..equals], NumberStyles.None, CultureInfo.InvariantCulture);
            var count = long.Parse(word[(equals + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (word[0] == Wait)
            {
                into.Waits.AddToClass(value, count);
            }
            else
            {
                Add(
                    word[0] is Csat ? into.CsatScores
                        : word[0] is Nps ? into.NpsScores
                        : into.CesScores,
                    value,
                    count
                );
            }
        }
    }

    private static void Append(StringBuilder text, char kind, IEnumerable<KeyValuePair<int, long>> counts)
    {
        foreach (var (value, count) in counts)
        {
            text.Append(text.Length == 0 ? "" : " ")
                .Append(kind)
                .Append(CultureInfo.InvariantCulture, $"{value}={count}");
        }
    }

    private static void Add(SortedDictionary<int, long> scores, int value, long count)
    {
        if ((scores[value] = scores.GetValueOrDefault(value) + count) == 0)
        {
            scores.Remove(value);
        }
    }
}
