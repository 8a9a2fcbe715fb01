using System.Globalization;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Contracts.Sentences;

/// <summary>A value of the terms document as the reader's language writes it, and back.</summary>
internal static class ValueText
{
    public static string Show(string raw, ValueKind kind, Words words) =>
        kind.Form switch
        {
            ValueForm.Date
                when DateOnly.TryParseExact(
                    raw,
                    "O",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                ) => Formats.Date(date),
            ValueForm.Choice => words.Find($"Terms.{kind.ChoiceSet}.{raw}") ?? raw,
            ValueForm.Percent when Number(raw) is { } number => Formats.Rate(number),
            ValueForm.Price when Number(raw) is { } number => Formats.Price(number, kind.Currency!),
            ValueForm.Number when Number(raw) is { } number => Counted(number, kind.Unit, words),
            _ => raw,
        };

    /// <summary>What stands in the field when the value is opened.</summary>
    public static string Open(string raw, ValueKind kind) =>
        kind.Form is ValueForm.Number or ValueForm.Percent or ValueForm.Price && Language.Current == Language.Russian
            ? raw.Replace('.', ',')
            : raw;

    /// <summary>As the document wants it; what cannot be understood is kept for the reader to correct.</summary>
    public static string Close(string typed, ValueKind kind)
    {
        if (kind.Form is not (ValueForm.Number or ValueForm.Percent or ValueForm.Price))
        {
            return typed.Trim();
        }

        var bare = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter != '%'));
        bare =
            Language.Current == Language.Russian
                ? bare.Replace(',', '.')
                : bare.Replace(",", "", StringComparison.Ordinal);
        return bare.Replace('\u2212', '-');
    }

    private static string Counted(decimal number, string? unit, Words words) =>
        unit is null ? Formats.Exact(number)
        : decimal.Truncate(number) == number ? words.Count($"Terms.{unit}", (long)number)
        : words[$"Terms.{unit}.other", Formats.Exact(number)];

    private static decimal? Number(string raw) =>
        decimal.TryParse(raw, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
