namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>The variables of one channel as JSON and XML records carry them: percent-encoded by default, all of them texts.</summary>
internal sealed class ChannelRecord
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    public string this[string name] => variables.GetValueOrDefault(name) ?? "";

    /// <summary>Variables are decoded; the first to name a value has it.</summary>
    public void Set(string name, string? text)
    {
        var value = text is null ? "" : Uri.UnescapeDataString(text).Trim();
        if (value.Length > 0 && value != "_undef_")
        {
            variables.TryAdd(name, value);
        }
    }
}
