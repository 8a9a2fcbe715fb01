using System.Text.Json.Nodes;
using Bpo.Domain.Amounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bpo.Web.Api.OpenApi;

/// <summary>Describes the types that the API writes in a shape of its own: decimals, money, months, problems.</summary>
public sealed class SchemaShapes : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(decimal))
        {
            Text(schema, "decimal", @"^-?\d+(\.\d+)?$", "0.42");
        }
        else if (type == typeof(Month))
        {
            Text(schema, "month", @"^\d{4}-\d{2}$", "2026-10");
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Word<>))
        {
            OneOf(schema, (IReadOnlyCollection<string>)type.GetProperty("All")!.GetValue(null)!);
        }
        else if (type == typeof(Money))
        {
            DescribeMoney(schema);
        }
        else if (type == typeof(ProblemDetails))
        {
            DescribeProblem(schema);
        }

        return Task.CompletedTask;
    }

    private static readonly string[] ErrorMembers = ["pointer", "code", "message"];

    private static void Text(OpenApiSchema schema, string format, string pattern, string example)
    {
        schema.Type = JsonSchemaType.String | Nullability(schema);
        schema.Format = format;
        schema.Pattern = pattern;
        schema.Examples = [JsonValue.Create(example)];
    }

    private static void OneOf(OpenApiSchema schema, IReadOnlyCollection<string> words)
    {
        schema.Type = JsonSchemaType.String | Nullability(schema);
        schema.Properties = null;
        schema.Enum = [.. words.Select(word => JsonValue.Create(word))];
    }

    private static JsonSchemaType Nullability(OpenApiSchema schema) =>
        schema.Type is { } type && type.HasFlag(JsonSchemaType.Null) ? JsonSchemaType.Null : default;

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object | Nullability(schema);
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Major units, exact." },
            ["minor"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "ISO 4217." },
        };
        schema.Required = new HashSet<string>(["amount", "minor", "currency"], StringComparer.Ordinal);
        schema.Examples = [JsonNode.Parse("""{"amount":"12.34","minor":1234,"currency":"EUR"}""")!];
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Properties["code"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "Stable and dotted.",
        };
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = ErrorMembers.ToDictionary(
                    member => member,
                    IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String },
                    StringComparer.Ordinal
                ),
            },
        };
    }
}
