using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bpo.Web.Api.OpenApi;

/// <summary>Adds what every operation shares: the refusals it may answer, the scope it asks for, the idempotency header.</summary>
public sealed class SharedAnswers : IOpenApiOperationTransformer
{
    private static readonly (int Status, string Meaning)[] Everywhere =
    [
        (400, "The request cannot be read."),
        (401, "No key or no valid one."),
        (403, "The key lacks the scope."),
        (404, "There is no such thing among yours."),
        (422, "A rule is broken; `errors` names the members."),
        (429, "Too many requests; see Retry-After."),
    ];

    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellationToken);
        operation.Responses ??= [];
        foreach (var (status, meaning) in Everywhere)
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), Answer(meaning, problem));
        }

        var scope = context
            .Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>()
            .Select(data => data.Policy)
            .LastOrDefault(policy => policy is not null);
        operation.Description = $"{operation.Description}\n\nScope: `{scope}`.".Trim();
        if (HttpMethods.IsPost(context.Description.HttpMethod ?? ""))
        {
            operation.Responses.TryAdd(
                "409",
                Answer("The state forbids it, or the key was used with other input.", problem)
            );
            operation.Parameters ??= [];
            operation.Parameters.Add(IdempotencyKey());
        }
    }

    private static OpenApiResponse Answer(string meaning, IOpenApiSchema problem) =>
        new()
        {
            Description = meaning,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = problem },
            },
        };

    private static OpenApiParameter IdempotencyKey() =>
        new()
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Description = "Up to 200 characters of your choice.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
        };
}
