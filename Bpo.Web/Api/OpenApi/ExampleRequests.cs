using System.Text.Json.Nodes;

namespace Bpo.Web.Api.OpenApi;

/// <summary>Endpoint metadata: requests worth trying, each of which is accepted as it stands.</summary>
public sealed record ExampleRequests(IReadOnlyList<ExampleRequest> Examples);

public sealed record ExampleRequest(string Name, string Summary, string Json)
{
    public JsonNode? Value() => JsonNode.Parse(Json);
}

public static class ExampleMetadata
{
    public static RouteHandlerBuilder WithExamples(
        this RouteHandlerBuilder endpoint,
        params ExampleRequest[] examples
    ) => endpoint.WithMetadata(new ExampleRequests(examples));
}
