using Microsoft.OpenApi;

namespace Bpo.Web.Api.OpenApi;

/// <summary>The description of the API at <c>/openapi/v1.json</c> (OpenAPI 3.1), made from the endpoints themselves.</summary>
public static class OpenApiRoom
{
    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description =>
                    description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer<ApiDescription>();
                options.AddDocumentTransformer<TermsSchema>();
                options.AddOperationTransformer<SharedAnswers>();
                options.AddOperationTransformer<OperationExamples>();
                options.AddSchemaTransformer<SchemaShapes>();
            }
        );
}
