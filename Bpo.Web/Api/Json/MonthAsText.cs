using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bpo.Web.Api.Json;

public sealed class MonthAsText : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Month.TryParse(reader.GetString(), provider: null, out var month)
            ? month
            : throw new JsonException("A month is expected, for example \"2026-10\".");

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
