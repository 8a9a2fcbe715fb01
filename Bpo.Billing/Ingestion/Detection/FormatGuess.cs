namespace Bpo.Billing.Ingestion.Detection;

/// <summary>A format a file may have, with what shows it.</summary>
public sealed record FormatGuess(UsageFormat Format, FormatMatch Match)
{
    /// <summary>What the file may be, the likeliest first; never empty for a table or JSON.</summary>
    public static IReadOnlyList<FormatGuess> Of(FileHead head) =>
        [
            .. UsageFormats
                .All.Select(format => (Format: format, Match: format.Recognise?.Invoke(head)))
                .Where(each => each.Match is not null)
                .Select(each => new FormatGuess(each.Format, each.Match!))
                .OrderByDescending(guess => guess.Match.Certainty)
                .ThenBy(guess => guess.Match.Sign == FormatSign.Table)
                .ThenByDescending(guess => guess.Match.Evidence.Count),
        ];
}
