using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bpo.Web.Api.Json;

/// <summary>Prices, quantities and percentages travel as strings, so that no reader turns them into binary floating point.</summary>
public sealed class DecimalAsString : JsonConverter<decimal>
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => JsonElement.ParseValue(ref reader).GetRawText(),
            _ => null,
        };
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException("A decimal in a string is expected, for example \"0.42\".");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value));

    /// <summary>All digits that say something, none that do not: <c>4507.875</c>, <c>12</c>.</summary>
    public static string Text(decimal value) =>
        (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
