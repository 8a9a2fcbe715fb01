using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bpo.Domain.Amounts;

namespace Bpo.Billing.Persistence;

/// <summary>How frozen results are written: stable names that do not follow a renamed type, amounts in minor units.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new MoneyInMinorUnits(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> made of a <typeparamref name="T"/>.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null is not stored.");

    private sealed class MoneyInMinorUnits : JsonConverter<Money>
    {
        private sealed record Form(long Minor, string Currency);

        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<Form>(ref reader, options) ?? throw new JsonException();
            return Money.OfMinor(form.Minor, Currency.Of(form.Currency));
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Form(value.Minor, value.Currency.Code), options);
    }
}
