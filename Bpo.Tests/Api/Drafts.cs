using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class Drafts
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_change_says_which_version_it_saw(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var added = (await host.Client.Post("clients", """{"name":"A"}""")).Expect(201);
        var path = $"clients/{added.Id}";

        (await host.Client.Put(path, """{"name":"B"}""")).Refused(428, "etag.missing");
        (await host.Client.Put(path, """{"name":"B"}""", ("If-Match", "\"7\""))).Refused(412, "etag.stale");
        (await host.Client.Put(path, """{"name":"B"}""", ("If-Match", "\"1\""))).Expect(200);
        (await host.Client.Put(path, """{"name":"C"}""", ("If-Match", "\"1\""))).Refused(412, "etag.stale");
    }
}
