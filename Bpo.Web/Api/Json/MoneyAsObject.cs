using System.Text.Json;
using System.Text.Json.Serialization;
using Bpo.Domain.Amounts;

namespace Bpo.Web.Api.Json;

/// <summary>Money travels as <c>{"amount":"12.34","minor":1234,"currency":"EUR"}</c>.</summary>
public sealed class MoneyAsObject : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var money = JsonElement.ParseValue(ref reader);
        return
            money.ValueKind == JsonValueKind.Object
            && money.TryGetProperty("minor", out var minor)
            && minor.TryGetInt64(out var units)
            && money.TryGetProperty("currency", out var code)
            && Currency.Find(code.GetString()) is { } currency
            ? Money.OfMinor(units, currency)
            : throw new JsonException("Money is an object with minor units and an ISO 4217 currency.");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("amount", value.ToDecimalString());
        writer.WriteNumber("minor", value.Minor);
        writer.WriteString("currency", value.Currency.Code);
        writer.WriteEndObject();
    }
}
