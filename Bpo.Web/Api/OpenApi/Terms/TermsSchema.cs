using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Bpo.Web.Api.OpenApi;

/// <summary>Puts the schema of terms, written by hand because terms are read by hand, in place of the empty one.</summary>
public sealed class TermsSchema : IOpenApiDocumentTransformer
{
    private const string Resource = "terms.schema.json";

    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(file);
        var schema = OpenApiModelFactory.Parse<OpenApiSchema>(
            await text.ReadToEndAsync(cancellationToken),
            OpenApiSpecVersion.OpenApi3_1,
            document,
            out _,
            "json"
        );
        document.Components?.Schemas?[nameof(TermsDocument)] = schema!;
    }
}
