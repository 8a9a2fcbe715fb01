using System.Text.RegularExpressions;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>Words of closed lists as the API writes them: <c>NotMeasured</c> is <c>not-measured</c>.</summary>
public static partial class AnswerWords
{
    public static string Of<T>(T word)
        where T : struct, Enum => BetweenWords().Replace(word.ToString(), "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenWords();
}
