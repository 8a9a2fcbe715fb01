using System.Globalization;
using System.Text.Json;
using Bpo.Domain.Amounts;

namespace Bpo.Billing.Contracts;

/// <content>The single values a member may hold, each with the fault it gets when it is something else.</content>
public sealed partial class TermsNode
{
    /// <summary>A text that says something: an empty id or name names nothing.</summary>
    public string Text(string member)
    {
        var text = OptionalText(member);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Fault(member, "required", $"'{member}' is empty.");
        }

        return text ?? Missing(member, "");
    }

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
}
