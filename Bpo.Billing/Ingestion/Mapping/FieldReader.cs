using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>Reads the rule of one field.</summary>
internal static class FieldReader
{
    private static readonly IReadOnlyDictionary<string, DurationUnit> Units = new Dictionary<string, DurationUnit>(
        StringComparer.Ordinal
    )
    {
        ["seconds"] = DurationUnit.Seconds,
        ["decimal-seconds"] = DurationUnit.DecimalSeconds,
        ["milliseconds"] = DurationUnit.Milliseconds,
        ["minutes"] = DurationUnit.Minutes,
        ["h:mm:ss"] = DurationUnit.Clock,
        ["m:ss"] = DurationUnit.MinuteClock,
        ["day-fraction"] = DurationUnit.DayFraction,
    };

    public static FieldRule ReadRule(TermsNode node)
    {
        if (!node.Has("first"))
        {
            return new FieldRule([Read(node)]);
        }

        var rule = new FieldRule([.. node.Children("first").Select(Read)]);
        node.Close();
        return rule;
    }

    public static FieldAlternative Read(TermsNode node)
    {
        var column = node.OptionalText("column");
        var alternative = new FieldAlternative
        {
            Columns = column is null ? node.Texts("columns") : [column],
            Separator = node.OptionalText("separator") ?? " ",
            Constant = node.OptionalText("constant"),
            When = ReadConditions(node, "when"),
            Nulls = node.Texts("null"),
            Values = ReadValues(node.Child("values")),
            Otherwise = node.OptionalText("otherwise"),
            Patterns = ReadPatterns(node),
            Century = node.OptionalInteger("century", Rfc3339.FirstYear) ?? 1970,
            After = node.OptionalText("after"),
            Unit = node.OptionalWord("unit", Units) ?? DurationUnit.Seconds,
        };
        if (alternative.Columns.Count == 0 && alternative.Constant is null)
        {
            node.Fault("", "required", "A column, columns or a constant is required.");
        }

        node.Close();
        return alternative;
    }

    public static IReadOnlyList<RowCondition> ReadConditions(TermsNode node, string member) =>
        [.. node.Children(member).Select(ReadCondition)];

    private static RowCondition ReadCondition(TermsNode node)
    {
        var equals = node.OptionalText("equals");
        var condition = new RowCondition(
            node.Text("column"),
            equals is null ? node.Texts("in") : [equals],
            node.OptionalText("like"),
            node.OptionalFlag("empty"),
            node.OptionalFlag("not") ?? false
        );
        if (condition is { In.Count: 0, Like: null, Empty: null })
        {
            node.Fault("", "required", "A condition says 'equals', 'in', 'like' or 'empty'.");
        }

        node.Close();
        return condition;
    }

    private static Dictionary<string, string> ReadValues(TermsNode? node)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in node?.Names() ?? [])
        {
            values[name] = node!.OptionalText(name) ?? "";
        }

        node?.Close();
        return values;
    }

    private static List<StampPattern> ReadPatterns(TermsNode node)
    {
        IReadOnlyList<string> texts = node.OptionalText("pattern") is { } one ? [one] : node.Texts("patterns");
        foreach (var text in texts.Where(text => StampPattern.Find(text) is null))
        {
            node.Fault(
                "pattern",
                "pattern",
                $"'{text}' is neither iso, unix-seconds, unix-milliseconds nor letters such as dd.MM.yyyy HH:mm:ss."
            );
        }

        return [.. texts.Select(StampPattern.Find).OfType<StampPattern>()];
    }
}
