namespace Bpo.Billing.Ingestion.Fields;

/// <summary>One record as named fields, whether it stood in a table or as a JSON object. Only good until the next is read.</summary>
public abstract class FieldRow(int line)
{
    public int Line { get; } = line;

    /// <summary>Trimmed; empty when the record has no such field or no value in it.</summary>
    public abstract string this[string name] { get; }

    /// <summary>The record as it stood, without line ends in it.</summary>
    public abstract string Raw { get; }

    /// <summary>The first of several names a field goes by that has a value.</summary>
    public string FirstOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name] is { Length: > 0 } value)
            {
                return value;
            }
        }

        return "";
    }
}
