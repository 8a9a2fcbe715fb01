using System.Globalization;
using System.Text.Json;
using Bpo.Domain.Amounts;

namespace Bpo.Billing.Contracts;

/// <summary>
/// One object of a terms document while it is read: typed members, each fault with its JSON pointer, and at the end
/// (<see cref="Close"/>) every member nobody asked for.
/// </summary>
public sealed class TermsNode
{
    private readonly JsonElement element;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public TermsNode(JsonElement element, string pointer, Faults faults)
    {
        this.element = element;
        Pointer = pointer;
        Faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault("", "type", "An object is expected here.");
        }
    }

    public string Pointer { get; }

    /// <summary>The object as it stands, for readers of other rooms.</summary>
    public JsonElement Element => element;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public Faults Faults { get; }

    public void Fault(string member, string code, string message) => Faults.Add(At(member), code, message);

    public bool Has(string member) => Find(member) is not null;

    /// <summary>A member as it stands, for documents whose member names are data; null when it is missing.</summary>
    public JsonElement? Raw(string member) => Find(member);

    public string Text(string member) => OptionalText(member) ?? Missing(member, "");

    public string? OptionalText(string member) => Find(member) is { } found ? AsText(found, member) : null;

    /// <summary>A decimal written as a string, as every price, percentage and quantity is; plain JSON numbers are accepted too.</summary>
    public decimal Number(string member) => OptionalNumber(member) ?? Missing(member, 0m);

    public decimal? OptionalNumber(string member)
    {
        if (Find(member) is not { } found)
        {
            return null;
        }

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var text = found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number => found.GetRawText(),
            _ => null,
        };
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault(member, "decimal", "A decimal in a string is expected, for example \"0.42\".");
        return null;
    }

    public int Integer(string member, int minimum = 0) => OptionalInteger(member, minimum) ?? Missing(member, minimum);

    public int? OptionalInteger(string member, int minimum = 0)
    {
        if (Find(member) is not { } found)
        {
            return null;
        }

        if (found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number) && number >= minimum)
        {
            return number;
        }

        Fault(member, "integer", $"A whole number of at least {minimum} is expected.");
        return null;
    }

    public bool? OptionalFlag(string member)
    {
        if (Find(member) is not { } found)
        {
            return null;
        }

        if (found.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return found.GetBoolean();
        }

        Fault(member, "boolean", "true or false is expected.");
        return null;
    }

    public DateOnly? OptionalDate(string member)
    {
        if (OptionalText(member) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault(member, "date", "A date is expected, for example \"2026-10-01\".");
        return null;
    }

    public DateOnly Date(string member) =>
        OptionalDate(member) ?? (Has(member) ? default : Missing(member, default(DateOnly)));

    public Currency? OptionalCurrency(string member)
    {
        if (OptionalText(member) is not { } text)
        {
            return null;
        }

        if (Currency.Find(text) is { } currency)
        {
            return currency;
        }

        Fault(member, "currency", $"'{text}' is not an ISO 4217 currency code.");
        return null;
    }

    /// <summary>One of a closed list of words.</summary>
    public T? OptionalWord<T>(string member, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (OptionalText(member) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        Fault(member, "unknown-word", $"'{text}' is not one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    public T Word<T>(string member, IReadOnlyDictionary<string, T> words)
        where T : struct => OptionalWord(member, words) ?? (Has(member) ? default : Missing(member, default(T)));

    public TermsNode? Child(string member) =>
        Find(member) is { } found ? new TermsNode(found, At(member), Faults) : null;

    public IEnumerable<TermsNode> Children(string member) =>
        Items(member).Select((item, index) => new TermsNode(item, $"{At(member)}/{index}", Faults));

    public IReadOnlyList<string> Texts(string member) =>
        [.. Items(member).Select((item, index) => AsText(item, $"{member}/{index}") ?? "")];

    /// <summary>The members of an object whose names are the author's own; each still has to be read.</summary>
    public IReadOnlyList<string> Names() =>
        element.ValueKind == JsonValueKind.Object ? [.. element.EnumerateObject().Select(member => member.Name)] : [];

    /// <summary>Names every member that was never asked for: an unknown word must not be silently without effect.</summary>
    public void Close()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!asked.Contains(member.Name))
            {
                Fault(member.Name, "unknown-member", $"'{member.Name}' has no meaning here.");
            }
            else if (!seen.Add(member.Name))
            {
                Fault(member.Name, "duplicate-member", $"'{member.Name}' is given twice.");
            }
        }
    }

    private List<JsonElement> Items(string member)
    {
        if (Find(member) is not { } found)
        {
            return [];
        }

        if (found.ValueKind == JsonValueKind.Array)
        {
            return [.. found.EnumerateArray()];
        }

        Fault(member, "type", "A list is expected here.");
        return [];
    }

    private JsonElement? Find(string member)
    {
        asked.Add(member);
        return
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(member, out var found)
            && found.ValueKind != JsonValueKind.Null
            ? found
            : null;
    }

    private string? AsText(JsonElement found, string member)
    {
        if (found.ValueKind == JsonValueKind.String)
        {
            return found.GetString();
        }

        Fault(member, "type", "A text is expected here.");
        return null;
    }

    private T Missing<T>(string member, T standIn)
    {
        if (!Has(member))
        {
            Fault(member, "required", $"'{member}' is required.");
        }

        return standIn;
    }

    private string At(string member) =>
        member.Length == 0 ? Pointer : $"{Pointer}/{member.Replace("~", "~0", StringComparison.Ordinal)}";
}
