using System.Text;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Mapping;

/// <summary>One alternative of a field, bound to the positions its columns have in this file.</summary>
internal sealed class MappedField
{
    private readonly FieldAlternative alternative;
    private readonly int[] columns;
    private readonly BoundConditions when;
    private readonly StringBuilder joined = new();

    public MappedField(FieldAlternative alternative, TableHeader header, ReadingRules rules, StringPool pool)
    {
        this.alternative = alternative;
        columns = [.. alternative.Columns.Select(header.IndexOf)];
        when = new BoundConditions(alternative.When, header);
        Column = string.Join('+', alternative.Columns);
        Readers = new ValueReaders(
            rules,
            new StampReader(rules, alternative.Patterns, alternative.Century),
            alternative.Unit,
            pool
        );
    }

    public ValueReaders Readers { get; }

    public string? After => alternative.After;

    /// <summary>How a rejection names where the value came from.</summary>
    public string Column { get; }

    /// <summary>Empty when the alternative does not apply to this row or its value is absent.</summary>
    public ReadOnlySpan<char> ValueIn(DelimitedReader row)
    {
        if (!when.Hold(row))
        {
            return [];
        }

        var value = columns.Length switch
        {
            0 => alternative.Constant,
            1 => Present(row[columns[0]].Trim()),
            _ => Join(row),
        };
        var isTranslated = alternative.Values.Count > 0 || alternative.Otherwise is not null;
        return value.IsEmpty || !isTranslated ? value : Translate(value);
    }

    private ReadOnlySpan<char> Present(ReadOnlySpan<char> value)
    {
        foreach (var absent in alternative.Nulls)
        {
            if (value.SequenceEqual(absent))
            {
                return [];
            }
        }

        return value;
    }

    private ReadOnlySpan<char> Join(DelimitedReader row)
    {
        joined.Clear();
        foreach (var column in columns)
        {
            var part = Present(row[column].Trim());
            if (part.IsEmpty)
            {
                return [];
            }

            joined.Append(joined.Length == 0 ? "" : alternative.Separator).Append(part);
        }

        return joined.ToString();
    }

    private ReadOnlySpan<char> Translate(ReadOnlySpan<char> value) =>
        alternative.Values.TryGetValue(Readers.Pool.Of(value), out var ours) ? ours
        : alternative.Otherwise is { } otherwise ? otherwise
        : value;
}
