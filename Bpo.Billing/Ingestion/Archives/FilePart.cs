using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>One file to be read as text: the file itself, what it unpacks to, or a sheet of a workbook.</summary>
/// <param name="Name">Shown where an archive holds several, or a workbook; empty for the file itself.</param>
/// <param name="Sheet">Null for what is no workbook.</param>
public sealed record FilePart(string Name, string? Sheet, Result<TextReader> Text)
{
    /// <summary>A sheet is comma separated, whatever the profile says.</summary>
    public bool IsSheet => Sheet is not null;

    internal static FilePart OfText(string name, Stream bytes, ReadingRules rules) =>
        new(name, Sheet: null, SourceText.Decode(bytes, rules.Encoding));

    /// <summary>The row with the words that say in which file and sheet it stands.</summary>
    public UsageRow Placed(UsageRow row)
    {
        var place = PlaceOf(Name, Sheet);
        return place.Length == 0
            ? row
            : row switch
            {
                UsageRow.Rejected rejected => rejected with { Message = place + rejected.Message },
                UsageRow.Refused { Problem: var problem } refused => refused with
                {
                    Problem = problem with { Detail = place + problem.Detail },
                },
                _ => row,
            };
    }

    /// <summary>The beginning of a sentence about a row; empty where there is only one place.</summary>
    internal static string PlaceOf(string name, string? sheet) =>
        (name, sheet) switch
        {
            ("", null) => "",
            ("", _) => $"In sheet '{sheet}': ",
            (_, null) => $"In '{name}': ",
            _ => $"In '{name}', sheet '{sheet}': ",
        };
}
