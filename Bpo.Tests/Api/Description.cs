using Bpo.Billing.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Bpo.Tests.Api;

public sealed class Description
{
    [Fact]
    public async Task it_lists_every_route_of_the_api()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var document = (await host.Client.Ask("/openapi/v1.json")).Expect(200).Json;

        var described = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"));
        var routes = host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint =>
                endpoint
                    .Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(method => $"{method.ToLowerInvariant()} {PathOf(endpoint)}")
            );

        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task it_is_valid_and_every_operation_has_a_name_a_summary_and_a_scope()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var answer = (await host.Client.Ask("/openapi/v1.json")).Expect(200);

        var read = OpenApiDocument.Parse(answer.Text, "json");
        var operations = read.Document!.Paths.Values.SelectMany(path => path.Operations!.Values).ToList();

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.StartsWith("3.1", answer.Json["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(operations, operation => Assert.NotEmpty(operation.OperationId!));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Summary!));
        Assert.All(operations, operation => Assert.Matches("Scope: `[a-z]+:[a-z]+`", operation.Description!));
        Assert.Equal(
            operations.Count,
            operations.Select(operation => operation.OperationId).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public async Task it_needs_no_key_and_shows_terms_and_calculations_by_example()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        using var nobody = host.ClientWith(key: null);
        var document = (await nobody.Ask("/openapi/v1.json")).Expect(200).Json;

        foreach (var path in new[] { "contracts", "contracts/{id}/terms", "calculators/charges", "calculators/slas" })
        {
            var body = document["paths"]![$"/api/v1/{path}"]!["post"]!["requestBody"]!["content"]!["application/json"]!;
            Assert.NotEmpty(body["examples"]!.AsObject());
        }
    }

    [Fact]
    public async Task the_terms_are_described_with_every_kind_the_reader_knows()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var terms = (await host.Client.Ask("/openapi/v1.json")).Expect(200).Json["components"]!["schemas"]![
            "TermsDocument"
        ]!["properties"]!;

        Assert.Equal(
            Kinds("pricing", """{"id":"x","kind":"none of them"}""", "kind"),
            terms["pricing"]!["items"]!["properties"]!["kind"]!["enum"]!
                .AsArray()
                .Select(word => word!.GetValue<string>())
        );
        Assert.Equal(
            Kinds("slas", """{"id":"x","metric":"none of them","target":{"atLeast":"1"}}""", "metric"),
            terms["slas"]!["items"]!["properties"]!["metric"]!["enum"]!
                .AsArray()
                .Select(word => word!.GetValue<string>())
        );
    }

    /// <summary>The words the reader names when it refuses another.</summary>
    private static string[] Kinds(string list, string entry, string member)
    {
        var document = $$"""{"effectiveFrom":"2026-01-01","currency":"EUR","services":[],"{{list}}":[{{entry}}]}""";
        var refused = (Result<Terms>.Refused)TermsReader.Read(System.Text.Encoding.UTF8.GetBytes(document));
        var fault = refused.Problem.Faults.Single(fault => fault.Pointer == $"/{list}/0/{member}");
        return fault.Message.Split(" is not one of ")[1].TrimEnd('.').Split(", ");
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.Replace(":int}", "}", StringComparison.Ordinal);
}
