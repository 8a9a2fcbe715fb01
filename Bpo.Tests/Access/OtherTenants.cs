using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Access;

/// <summary>One tenant tries every route with ids that exist, but are another's: they must look like ids that nobody has.</summary>
public sealed class OtherTenants
{
    /// <summary>Words in routes that are no ids.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["{period}"] = "2026-10",
        ["{date}"] = "2026-10-05",
        ["{version:int}"] = "1",
        ["{number:int}"] = "1",
    };

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_is_anothers_is_as_unknown_as_what_nobody_has(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var theirs = await Belongings.Of(host, host.Client);
        using var attacker = await host.AddTenant("Attacker", "bpo_test_of_the_attacker_1234");
        var own = await Belongings.Of(host, attacker);
        var nobodys = Belongings.OfNobody(theirs);

        foreach (var (method, route) in RoutesWithIds(host))
        {
            foreach (var strange in Choices(Ids(route)))
            {
                var foreign = await Try(attacker, method, Path(route, own, strange, theirs));
                var random = await Try(attacker, method, Path(route, own, strange, nobodys));

                var tried = $"{method} {route}, {string.Join(" and ", strange)} of another";
                Assert.True(foreign.Status == 404, $"{tried}: {foreign.Status} {foreign.Text}");
                Assert.True(
                    (random.Status, random.Code) == (foreign.Status, foreign.Code),
                    $"{tried}: {foreign.Code} instead of {random.Code}"
                );
            }
        }
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task lists_show_nothing_of_anothers(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        await Belongings.Of(host, host.Client);
        using var attacker = await host.AddTenant("Attacker", "bpo_test_of_the_attacker_1234");

        foreach (var list in new[] { "clients", "vendors", "contracts", "sources", "invoices" })
        {
            Assert.NotEmpty((await host.Client.Ask(list)).Expect(200).Json["data"]!.AsArray());
            Assert.Empty((await attacker.Ask(list)).Expect(200).Json["data"]!.AsArray());
        }
    }

    [Fact]
    public async Task nobody_can_build_on_anothers_rows()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var ids = await Belongings.Of(host, host.Client);
        using var attacker = await host.AddTenant("Attacker", "bpo_test_of_the_attacker_1234");

        (
            await attacker.Post(
                "contracts",
                $$"""{"clientId":"{{ids["clients"]}}","vendorId":"{{ids["vendors"]}}","number":"X","name":"X","startsOn":"2026-01-01"}"""
            )
        ).Refused(422, "contract.unknown-party");
        (await attacker.Post("runs", $$"""{"period":"2026-10","contractIds":["{{ids["contracts"]}}"]}""")).Refused(
            422,
            "run.unknown-contract"
        );
    }

    /// <summary>The ids of a route, as <see cref="Belongings"/> calls them.</summary>
    private static string[] Ids(string route) =>
        [
            .. route
                .Split('/')
                .Where(part => part.StartsWith('{') && !Words.ContainsKey(part))
                .Select(part => part == "{id}" ? route.Split('/')[3] : part),
        ];

    /// <summary>Every way to take one or more of the ids from somebody else, the others being one's own.</summary>
    private static IEnumerable<string[]> Choices(string[] ids) =>
        Enumerable
            .Range(1, (1 << ids.Length) - 1)
            .Select(choice => ids.Where((_, index) => (choice & (1 << index)) != 0).ToArray());

    private static string Path(
        string route,
        Dictionary<string, string> own,
        string[] strange,
        Dictionary<string, string> others
    )
    {
        var kind = route.Split('/')[3];
        string Id(string name) => (strange.Contains(name, StringComparer.Ordinal) ? others : own)[name];
        var parts = route
            .Split('/')
            .Select(part =>
                part == "{id}" ? Id(kind)
                : Words.TryGetValue(part, out var word) ? word
                : part.StartsWith('{') ? Id(part)
                : part
            );
        return string.Join('/', parts) + Query(route);
    }

    private static string Query(string route) =>
        (route.EndsWith("/contacts", StringComparison.Ordinal) ? "?period=2026-10" : "")
        + (route.EndsWith("/findings", StringComparison.Ordinal) ? "?month=2026-10" : "")
        + (route.EndsWith("/completeness", StringComparison.Ordinal) ? "?month=2026-10" : "")
        + (route.EndsWith("/metrics", StringComparison.Ordinal) ? "?from=2026-10-01&to=2026-11-01&step=day" : "");

    private static Task<Answer> Try(HttpClient attacker, string method, string path) =>
        attacker.Send(new HttpMethod(method), path, Body(method, path), ("If-Match", "*"));

    private static readonly string[] Reasoned = ["/reveal", "/approve", "/refuse", "/dismissals", "/gap-signatures"];

    /// <summary>A body that passes validation, so that only the id can be refused.</summary>
    private static StringContent? Body(string method, string path) =>
        method is "GET" or "DELETE" ? null
        : path.EndsWith("/exclusions", StringComparison.Ordinal)
            ? Calls.Json("""{"reason":"waiver","evidence":"none","period":"2026-10"}""")
        : path.EndsWith("/credit-notes", StringComparison.Ordinal) ? Calls.Json("{}")
        : path.EndsWith("/signature", StringComparison.Ordinal) ? Calls.Json("{}")
        : path.EndsWith("/decision", StringComparison.Ordinal) ? Calls.Json("""{"decision":"approve"}""")
        : path.EndsWith("/forecasts", StringComparison.Ordinal)
            ? Calls.Json("""{"spans":[{"from":"2026-10-01T00:00:00Z","to":"2026-10-02T00:00:00Z","contacts":"1"}]}""")
        : path.EndsWith("/disputes", StringComparison.Ordinal)
            ? Calls.Json("""{"subject":"line","subjectId":"talk","period":"2026-10","reason":"none"}""")
        : path.EndsWith("/payment-account", StringComparison.Ordinal) ? Calls.Json("""{"account":"40702810"}""")
        : path.EndsWith("/messages", StringComparison.Ordinal) ? Calls.Json("""{"text":"none"}""")
        : path.EndsWith("/ending", StringComparison.Ordinal) ? Calls.Json("""{"ending":"settle"}""")
        : path.EndsWith("/answers", StringComparison.Ordinal) ? Calls.Json("""{"sla":"sl","answer":"accept"}""")
        : path.EndsWith("/incidents", StringComparison.Ordinal)
            ? Calls.Json("""{"period":"2026-10","what":"none","slas":["a","b"]}""")
        : path.EndsWith("/choice", StringComparison.Ordinal) ? Calls.Json("""{"sla":"sl"}""")
        : path.Contains("/reviews/", StringComparison.Ordinal) ? Calls.Json("""{"narrative":"","actions":[]}""")
        : path.EndsWith("/hook-secrets", StringComparison.Ordinal) ? Calls.Json("""{"scheme":"standard"}""")
        : path.EndsWith("/pull", StringComparison.Ordinal)
            ? Calls.Json("""{"url":"https://files.example/{date}.csv","everyMinutes":60}""")
        : path.Contains("/pull/days/", StringComparison.Ordinal) ? Calls.Json("""{"note":"It came by mail."}""")
        : path.EndsWith("/expectation", StringComparison.Ordinal)
            ? Calls.Json("""{"rhythm":"every-day","since":"2026-10-01"}""")
        : Reasoned.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) ? Calls.Json("""{"reason":"A"}""")
        : path.Contains("drafts", StringComparison.Ordinal) ? Calls.Json("""{"title":"A","terms":{}}""")
        : path.StartsWith("/api/v1/contracts", StringComparison.Ordinal)
            ? Calls.Json("""{"number":"C-1","name":"A","startsOn":"2026-01-01"}""")
        : path.StartsWith("/api/v1/sources", StringComparison.Ordinal)
            ? Calls.Json("""{"name":"A","format":"canonical-csv"}""")
        : Calls.Json("""{"name":"A"}""");

    private static IEnumerable<(string Method, string Route)> RoutesWithIds(ApiHost host) =>
        host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("{id}", StringComparison.Ordinal))
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint =>
                endpoint
                    .Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(method => (method, endpoint.RoutePattern.RawText!))
            );
}
