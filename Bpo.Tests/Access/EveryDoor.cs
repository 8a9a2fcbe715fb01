using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Access;

/// <summary>Walks every endpoint there is, so that a new one cannot be forgotten.</summary>
public sealed class EveryDoor
{
    [Fact]
    public async Task nobody_enters_the_api_without_signing_in()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        using var nobody = host.ClientWith(key: null);
        using var stranger = host.ClientWith("bpo_live_of_nobody_in_particular");

        foreach (var (method, path) in Routes(host).Where(route => IsMachine(route.Path)))
        {
            var url = path.Replace("{version:int}", "1", StringComparison.Ordinal);
            (await nobody.Send(new HttpMethod(method), url, content: null)).Refused(401, "access.not-signed-in");
            (await stranger.Send(new HttpMethod(method), url, content: null)).Refused(401, "access.not-signed-in");
        }
    }

    [Fact]
    public async Task every_operation_of_the_api_asks_for_one_scope()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        foreach (
            var endpoint in Endpoints(host)
                .Where(endpoint => PathOf(endpoint).StartsWith("/api/", StringComparison.Ordinal))
        )
        {
            var scopes = endpoint.Metadata.OfType<IAuthorizeData>().Select(data => data.Policy).OfType<string>();
            Assert.Contains(Assert.Single(scopes), Bpo.Web.Access.Scopes.All);
        }
    }

    [Fact]
    public async Task only_sign_in_health_preferences_files_signed_pushes_and_the_description_of_the_api_are_open_to_everybody()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        var open = Endpoints(host)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(PathOf)
            .Where(path => !Path.HasExtension(path) && !path.StartsWith("/_", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Subset(
            new HashSet<string>(
                [
                    "/account/sign-in",
                    "/error",
                    "/not-found",
                    "/health/live",
                    "/hooks/{source}",
                    "/health/ready",
                    "/preferences/language",
                    "/preferences/theme",
                    "/sign-in",
                ],
                StringComparer.Ordinal
            ),
            open.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static bool IsMachine(string path) => path.StartsWith("/api/", StringComparison.Ordinal);

    private static IEnumerable<(string Method, string Path)> Routes(ApiHost host) =>
        Endpoints(host)
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method =>
                    (method, PathOf(endpoint))
                )
            );

    private static IEnumerable<RouteEndpoint> Endpoints(ApiHost host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
