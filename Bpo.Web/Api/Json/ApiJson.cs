using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bpo.Web.Api.Json;

/// <summary>How the API writes and reads JSON: camelCase, kebab-case words, decimals as strings, money with its minor units.</summary>
public static class ApiJson
{
    /// <summary>No document of ours nests deeper; a bomb does.</summary>
    private const int MaximumDepth = 32;

    public static readonly JsonSerializerOptions Options = Frozen();

    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.MaxDepth = MaximumDepth;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new DecimalAsString());
        options.Converters.Add(new MoneyAsObject());
        options.Converters.Add(new MonthAsText());
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
