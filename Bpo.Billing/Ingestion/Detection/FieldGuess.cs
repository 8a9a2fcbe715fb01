using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The rule by which a column becomes a member, from what stands in it.</summary>
/// <param name="Json">As the profile writes it.</param>
/// <param name="Other">Another pattern that reads its moments as other days.</param>
/// <param name="IsLocal">Whether its moments do not say whose they are.</param>
internal sealed record FieldGuess(
    JsonObject Json,
    string? Pattern = null,
    string? Other = null,
    string? Unit = null,
    bool IsLocal = false
)
{
    private static readonly string[] Yes =
    [
        "y",
        "yes",
        "true",
        "1",
        "answered",
        "answer",
        "да",
        "отвечен",
        "принят",
        "是",
        "已接",
        "接听",
    ];

    private static readonly string[] No =
    [
        "n",
        "no",
        "false",
        "0",
        "abandoned",
        "missed",
        "нет",
        "пропущен",
        "потерян",
        "否",
        "未接",
        "放弃",
    ];

    /// <summary>Null when the values are not of the member's kind.</summary>
    /// <param name="hasDecimalComma">Whether the table writes 12,5.</param>
    public static FieldGuess? Of(string member, string name, List<string> values, bool hasDecimalComma)
    {
        var json = new JsonObject { ["column"] = name };
        switch (member)
        {
            case "enqueuedAt" or "answeredAt" or "endedAt":
                if (StampGuess.Of(values) is not { } stamp)
                {
                    return null;
                }

                json["pattern"] = stamp.Pattern;
                return new FieldGuess(json, stamp.Pattern, stamp.Other, IsLocal: !stamp.HasOffset);
            case "waitSeconds" or "talkSeconds" or "holdSeconds" or "wrapSeconds" or "ringSeconds":
                if (UnitOf(values, hasDecimalComma) is not { } unit)
                {
                    return null;
                }

                json["unit"] = unit;
                return new FieldGuess(json, Unit: unit);
            case "outcome":
                return Words(json, values, "answered", "abandoned") ? new FieldGuess(json) : null;
            case "resolved":
                return Words(json, values, "true", "false") ? new FieldGuess(json) : null;
            case "csat" or "nps":
                return
                    values.Count > 0
                    && values.TrueForAll(value =>
                        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    )
                    ? new FieldGuess(json)
                    : null;
            case "id":
                return values.Count > 0 && values.Distinct(StringComparer.Ordinal).Count() == values.Count
                    ? new FieldGuess(json)
                    : null;
            default:
                return new FieldGuess(json);
        }
    }

    private static string? UnitOf(List<string> values, bool hasDecimalComma) =>
        values.Count == 0 ? null
        : values.TrueForAll(value => value.All(char.IsAsciiDigit)) ? "seconds"
        : values.TrueForAll(value => value.Count(character => character == ':') == 2) ? "h:mm:ss"
        : values.TrueForAll(value => value.Count(character => character == ':') == 1) ? "m:ss"
        : values.TrueForAll(value =>
            decimal.TryParse(
                hasDecimalComma ? value.Replace(',', '.') : value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out _
            )
        )
            ? "decimal-seconds"
        : null;

    /// <summary>Two or more words of the source, each known to mean yes or no, or one of ours.</summary>
    private static bool Words(JsonObject json, List<string> values, string yes, string no)
    {
        var words = values.Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0 || words.Count > 12)
        {
            return false;
        }

        var ours = new JsonObject();
        foreach (var word in words)
        {
            var meaning =
                Yes.Contains(word.ToLowerInvariant(), StringComparer.Ordinal) ? yes
                : No.Contains(word.ToLowerInvariant(), StringComparer.Ordinal) ? no
                : yes == "answered" && TermsWords.Outcomes.ContainsKey(word.ToLowerInvariant())
                    ? word.ToLowerInvariant()
                : null;
            if (meaning is null)
            {
                return false;
            }

            ours[word] = meaning;
        }

        json["values"] = ours;
        return true;
    }
}
