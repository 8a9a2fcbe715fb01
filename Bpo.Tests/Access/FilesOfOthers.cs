using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Access;

/// <summary>What a page shows can be had as a file; its address has the ids that <see cref="OtherTenants"/> tries at the API.</summary>
public sealed class FilesOfOthers
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["{period}.{form}"] = "2026-10.csv",
        ["{month}.{form}"] = "2026-10.csv",
        ["{id}.{form}"] = "{id}.csv",
        ["{sla}.{form}"] = "sl.csv",
        ["{month}"] = "2026-10",
    };

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_file_of_anothers_is_as_unknown_as_one_of_nobodys(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var theirs = await Belongings.Of(host, host.Client);
        var nobodys = Belongings.OfNobody(theirs);
        using var attacker = await host.AddTenant("Attacker", "bpo_test_of_the_attacker_1234");
        var routes = FilesWithIds(host);

        Assert.All(routes, route => Assert.DoesNotContain('{', Path(route, theirs)));
        foreach (var route in routes)
        {
            var own = await host.Client.Ask(Path(route, theirs));
            var foreign = await attacker.Ask(Path(route, theirs));
            var random = await attacker.Ask(Path(route, nobodys));

            Assert.True(own.Status == 200, $"{route}, one's own: {own.Status} {own.Text}");
            Assert.True(foreign.Status == 404, $"{route}, another's: {foreign.Status} {foreign.Text}");
            // Ids of requests differ, their length does not.
            Assert.Equal((random.Status, random.Bytes.Length), (foreign.Status, foreign.Bytes.Length));
        }
    }

    private static string Path(string route, Dictionary<string, string> ids)
    {
        var parts = route
            .Split('/')
            .Select(part => Words.GetValueOrDefault(part, part).Replace(".{form}", ".csv", StringComparison.Ordinal));
        return string.Join('/', parts).Replace("{id}", ids[route.Split('/')[2]], StringComparison.Ordinal)
            + Query(route);
    }

    private static string Query(string route) =>
        route.EndsWith("/contacts.{form}", StringComparison.Ordinal) ? "?period=2026-10"
        : route.EndsWith("/findings.{form}", StringComparison.Ordinal) ? "?month=2026-10"
        : route.EndsWith("/staffing.{form}", StringComparison.Ordinal) ? "?from=2026-11-02"
        : route.EndsWith("/what-if.{form}", StringComparison.Ordinal) ? "?from=2026-11-02"
        : "";

    private static string[] FilesWithIds(ApiHost host) =>
        [
            .. host
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint =>
                    endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
                )
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Where(route => route.StartsWith("/exports/", StringComparison.Ordinal))
                .Where(route => route.Contains("{id}", StringComparison.Ordinal)),
        ];
}
