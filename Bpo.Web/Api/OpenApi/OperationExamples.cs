using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bpo.Web.Api.OpenApi;

/// <summary>Puts the examples an endpoint names (<see cref="ExampleRequests"/>) beside its request body.</summary>
public sealed class OperationExamples : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var examples = context
            .Description.ActionDescriptor.EndpointMetadata.OfType<ExampleRequests>()
            .SelectMany(given => given.Examples)
            .ToList();
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
        {
            if (content is OpenApiMediaType media && examples.Count > 0)
            {
                media.Examples = examples.ToDictionary(
                    example => example.Name,
                    IOpenApiExample (example) =>
                        new OpenApiExample { Summary = example.Summary, Value = example.Value() },
                    StringComparer.Ordinal
                );
            }
        }

        return Task.CompletedTask;
    }
}
