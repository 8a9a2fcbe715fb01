using System.Text.Json.Nodes;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>A mapping for a table nobody knows: from the names of its columns and from what stands in them.</summary>
public sealed class MappingProposal
{
    /// <summary>Without these a row is no contact.</summary>
    private static readonly string[] Required = ["id", "enqueuedAt", "outcome"];

    private readonly Dictionary<string, JsonObject> fields = new(StringComparer.Ordinal);
    private readonly List<ColumnGuess> columns = [];
    private readonly TableHead table;
    private readonly bool hasDecimalComma;

    private MappingProposal(TableHead table, bool hasDecimalComma) =>
        (this.table, this.hasDecimalComma) = (table, hasDecimalComma);

    /// <summary>Every column of the table, in its order.</summary>
    public IReadOnlyList<ColumnGuess> Columns => columns;

    /// <summary>Members of a contact that no column could be found for, without which no row can be read.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Whether it prints local times without saying whose, which the rows tell only once all of it can be read.</summary>
    public bool HasLocalTimes { get; private set; }

    /// <param name="hasDecimalComma">Whether the table writes 12,5.</param>
    public static MappingProposal Of(TableHead table, bool hasDecimalComma)
    {
        var proposal = new MappingProposal(table, hasDecimalComma);
        for (var index = 0; index < table.Columns.Count; index++)
        {
            proposal.columns.Add(proposal.Guess(index));
        }

        proposal.JoinDateAndTime();
        proposal.Missing = [.. Required.Where(member => !proposal.fields.ContainsKey(member))];
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
        var values = table.Values(index);
        var example = values.Count == 0 ? "" : values[0];
        foreach (var member in ColumnWords.MembersOf(name).Where(member => !fields.ContainsKey(member)))
        {
            if (FieldGuess.Of(member, name, values, hasDecimalComma) is { } rule)
            {
                HasLocalTimes |= rule.IsLocal;
                fields[member] = rule.Json;
                return new ColumnGuess(name, member, example, rule.Pattern, rule.Other, rule.Unit);
            }
        }

        return new ColumnGuess(name, null, example);
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

        HasLocalTimes = true;
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

    private List<string> Values(string column) => table.Values(table.Columns.ToList().IndexOf(column));
}
