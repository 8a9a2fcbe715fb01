using System.Text.Json;
using System.Text.Json.Serialization;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Spans;

/// <summary>Compares clauses of two versions by what they say, lists included.</summary>
internal static class ClauseText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new AsItself() } };

    public static bool SayTheSame(BillableSpan left, BillableSpan right) =>
        left.PriceFactor == right.PriceFactor
        && left.Terms.Currency == right.Terms.Currency
        && left.Terms.Zone == right.Terms.Zone
        && Of(left) == Of(right);

    private static string Of(BillableSpan span)
    {
        var calendars = span.Charge.Premiums.Select(premium => premium.When.Calendar).OfType<string>();
        return JsonSerializer.Serialize(span.Charge, span.Charge.GetType(), Options)
            + JsonSerializer.Serialize(calendars.Select(span.Terms.Calendar), Options);
    }

    /// <summary>Writes a rate with the members of its own kind.</summary>
    private sealed class AsItself : JsonConverter<UnitRate>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(UnitRate);

        public override UnitRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Clauses are compared, not read back.");

        public override void Write(Utf8JsonWriter writer, UnitRate value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
