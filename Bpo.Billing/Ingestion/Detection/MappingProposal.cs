using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Billing.Contracts;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>A mapping for a table nobody knows: from the names of its columns and from what stands in them.</summary>
public sealed class MappingProposal
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

    private readonly Dictionary<string, JsonObject> fields = new(StringComparer.Ordinal);
    private readonly List<ColumnGuess> columns = [];
    private readonly TableHead table;

    private MappingProposal(TableHead table) => this.table = table;

    /// <summary>Every column of the table, in its order.</summary>
    public IReadOnlyList<ColumnGuess> Columns => columns;

    /// <summary>Members of a contact that no column could be found for, without which no row can be read.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public static MappingProposal Of(TableHead table)
    {
        var proposal = new MappingProposal(table);
        for (var index = 0; index < table.Columns.Count; index++)
        {
            proposal.columns.Add(proposal.Guess(index));
        }

        proposal.JoinDateAndTime();
        proposal.Missing =
        [
            .. new[] { "id", "enqueuedAt", "outcome" }.Where(member => !proposal.fields.ContainsKey(member)),
        ];
        return proposal;
    }

    /// <summary>The members of the profile: the key, the fields.</summary>
    public JsonObject Profile()
    {
        var key = fields.TryGetValue("id", out var id) ? id["column"]!.GetValue<string>() : "";
        var mapped = new JsonObject();
        foreach (var (member, rule) in fields.Where(field => field.Key != "id"))
        {
            mapped[member] = rule.DeepClone();
        }

        return new JsonObject
        {
            ["key"] = new JsonObject { ["column"] = key },
            ["fields"] = mapped,
        };
    }

    private ColumnGuess Guess(int index)
    {
        var name = table.Columns[index];
        var values = table
            .Rows.Where(row => row.Count > index)
            .Select(row => row[index])
            .Where(value => value.Length > 0)
            .ToList();
        var example = values.Count == 0 ? "" : values[0];
        foreach (var member in ColumnWords.MembersOf(name).Where(member => !fields.ContainsKey(member)))
        {
            if (Rule(member, name, values) is { } rule)
            {
                fields[member] = rule.Json;
                return new ColumnGuess(name, member, example, rule.Pattern, rule.Other, rule.Unit);
            }
        }

        return new ColumnGuess(name, null, example);
    }

    private static (JsonObject Json, string? Pattern, string? Other, string? Unit)? Rule(
        string member,
        string name,
        List<string> values
    )
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
                return (json, stamp.Pattern, stamp.Other, null);
            case "waitSeconds" or "talkSeconds" or "holdSeconds" or "wrapSeconds" or "ringSeconds":
                if (UnitOf(values) is not { } unit)
                {
                    return null;
                }

                json["unit"] = unit;
                return (json, null, null, unit);
            case "outcome":
                return Words(json, values, "answered", "abandoned") ? (json, null, null, null) : null;
            case "resolved":
                return Words(json, values, "true", "false") ? (json, null, null, null) : null;
            case "csat" or "nps":
                return
                    values.Count > 0
                    && values.TrueForAll(value =>
                        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                    )
                    ? (json, null, null, null)
                    : null;
            case "id":
                return values.Count > 0 && values.Distinct(StringComparer.Ordinal).Count() == values.Count
                    ? (json, null, null, null)
                    : null;
            default:
                return (json, null, null, null);
        }
    }

    private static string? UnitOf(List<string> values) =>
        values.Count == 0 ? null
        : values.TrueForAll(value => value.All(char.IsAsciiDigit)) ? "seconds"
        : values.TrueForAll(value => value.Count(character => character == ':') == 2) ? "h:mm:ss"
        : values.TrueForAll(value => value.Count(character => character == ':') == 1) ? "m:ss"
        : values.TrueForAll(value =>
            decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
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

    /// <summary>A date in one column and the time of day in another are one moment.</summary>
    private void JoinDateAndTime()
    {
        var date = columns.Find(column => column.Member == "enqueuedAt");
        if (
            date?.Pattern is null
            || date.Pattern.Contains('H', StringComparison.Ordinal)
            || date.Pattern.Contains('h', StringComparison.Ordinal)
        )
        {
            JoinPlainDate();
            return;
        }

        Join(date.Column, date.Pattern, date.Otherwise);
    }

    private void JoinPlainDate()
    {
        if (fields.ContainsKey("enqueuedAt"))
        {
            return;
        }

        foreach (var column in columns.Where(column => column.Member is null))
        {
            if (
                StampGuess.Of(Values(column.Column)) is { } stamp
                && !stamp.Pattern.Contains('H', StringComparison.Ordinal)
            )
            {
                Join(column.Column, stamp.Pattern, stamp.Other);
                return;
            }
        }
    }

    private void Join(string date, string pattern, string? other)
    {
        var time = columns.Find(column => column.Member is null && StampGuess.IsClock(Values(column.Column)));
        if (time is null)
        {
            return;
        }

        var whole = $"{pattern} {(time.Example.Count(character => character == ':') == 2 ? "H:mm:ss" : "H:mm")}";
        fields["enqueuedAt"] = new JsonObject
        {
            ["columns"] = new JsonArray(date, time.Column),
            ["separator"] = " ",
            ["pattern"] = whole,
        };
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].Column == date || columns[index].Column == time.Column)
            {
                columns[index] = columns[index] with { Member = "enqueuedAt", Pattern = whole, Otherwise = other };
            }
        }
    }

    private List<string> Values(string column)
    {
        var index = table.Columns.ToList().IndexOf(column);
        return
        [
            .. table.Rows.Where(row => row.Count > index).Select(row => row[index]).Where(value => value.Length > 0),
        ];
    }
}
