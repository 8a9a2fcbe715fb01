using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bpo.Web.Api.OpenApi;

/// <summary>What the description says about the API as a whole: its name, its conventions, how to sign in.</summary>
public sealed class ApiDescription : IOpenApiDocumentTransformer
{
    private const string KeyScheme = "apiKey";

    private const string Conventions = """
        Contract terms, usage, service levels, credits, invoices and reviews of outsourced contact centres.

        Decimals are strings; money carries its minor units; dates are civil dates of the contract's zone; periods are half-open.
        Lists take `limit` and `after` and answer `data` and `nextCursor`. Refusals are `application/problem+json` with a stable
        `code` and the members at fault as JSON pointers. Every POST takes an `Idempotency-Key`: the same key with the same input
        gives the same answer, with other input 409. What is not yours is 404.
        """;

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "BPO contracts, service levels and billing",
            Version = "v1",
            Description = Conventions,
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "bpo_live_…",
                Description = "An API key. People use the cookie of the sign-in page instead.",
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
