using Bpo.Tests.Api;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Operations;

public sealed class Readiness
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_node_with_a_migrated_database_is_live_and_ready(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        using var anybody = host.ClientWith(key: null);

        Assert.Equal("Healthy", (await anybody.Ask("/health/live")).Expect(200).Text);
        Assert.Equal("Healthy", (await anybody.Ask("/health/ready")).Expect(200).Text);
    }

    [Fact]
    public async Task every_answer_tells_the_browser_what_it_may_not_do()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        var answer = (await host.Client.Ask("clients")).Expect(200);

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains(
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task a_route_that_is_not_there_is_a_problem_too()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await host.Client.Ask("nothing/of/that/name")).Refused(404, "request.not-found");
    }
}
