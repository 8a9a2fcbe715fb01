using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Reading;

/// <summary>The columns of a delimited file by name. Values are never taken by position when a header says where they are.</summary>
public sealed class TableHeader
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    private TableHeader(IReadOnlyList<string> names)
    {
        Names = names;
        for (var index = 0; index < names.Count; index++)
        {
            indices.TryAdd(names[index], index);
        }
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>−1 when there is no such column.</summary>
    public int IndexOf(string name) => indices.GetValueOrDefault(name, -1);

    public static Result<TableHeader> Of(IEnumerable<string> columns)
    {
        var names = columns.Select(column => column.Trim()).ToList();
        var twice = names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        return twice.Count > 0
            ? Refusal(RefusalCodes.DuplicateColumn, "is there more than once", twice.Select(group => group.Key))
            : new TableHeader(names);
    }

    /// <summary>Takes the next record as the header.</summary>
    public static Result<TableHeader> Read(DelimitedReader reader)
    {
        if (!reader.Read())
        {
            return new Problem(RefusalCodes.Empty, "The file holds no line.");
        }

        return reader.Fault is { } fault
            ? new Problem(RefusalCodes.NoHeader, $"The first line is no header: {fault}.")
            : Of(Enumerable.Range(0, reader.Count).Select(index => reader[index].ToString()));
    }

    /// <summary>Null when every column is there.</summary>
    public Problem? Missing(IEnumerable<string> required)
    {
        var missing = required.Where(name => IndexOf(name) < 0).Distinct(StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? null : Refusal(RefusalCodes.MissingColumn, "is missing", missing);
    }

    /// <summary>Null when every column has a meaning.</summary>
    public Problem? Unknown(Func<string, bool> isKnown)
    {
        var unknown = Names.Where(name => !isKnown(name)).ToList();
        return unknown.Count == 0 ? null : Refusal(RefusalCodes.UnknownColumn, "has no meaning here", unknown);
    }

    private static Problem Refusal(string code, string what, IEnumerable<string> columns)
    {
        var names = columns.Take(20).ToList();
        return new Problem(
            code,
            $"Column {string.Join(", ", names.Select(name => $"'{name}'"))} {what}. Nothing of the file was taken.",
            [
                .. names.Select(name => new Fault(
                    $"/{name.Replace("~", "~0", StringComparison.Ordinal)}",
                    code[7..],
                    $"'{name}' {what}."
                )),
            ]
        );
    }
}
