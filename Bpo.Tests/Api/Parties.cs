using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class Parties
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_client_is_added_read_changed_and_listed(string provider)
    {
        await using var host = await ApiHost.Start(provider);

        var added = (await host.Client.Post("clients", """{"name":"Northwind","currency":"EUR"}""")).Expect(201);
        var changed = await host.Client.Put(
            $"clients/{added.Id}",
            """{"name":"Northwind Retail","currency":"USD"}""",
            ("If-Match", added.Headers.ETag!.Tag)
        );
        var read = await host.Client.Ask($"clients/{added.Id}");
        var list = await host.Client.Ask("clients");

        Assert.EndsWith($"/api/v1/clients/{added.Id}", added.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Northwind Retail", changed.Expect(200).Json["name"]!.GetValue<string>());
        Assert.Equal(changed.Text, read.Expect(200).Text);
        Assert.Single(list.Expect(200).Json["data"]!.AsArray());
    }

    [Fact]
    public async Task every_member_at_fault_is_named_at_once()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        var answer = await host.Client.Post("vendors", """{"name":" ","currency":"EUX","timeZone":"Mars/Base"}""");

        answer.Refused(422, "request.refused");
        Assert.Equal(
            ["/name", "/currency", "/timeZone"],
            answer.Json["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData("""{"name":"A","colour":"red"}""", "/colour")]
    [InlineData("""{"name":5}""", "/name")]
    [InlineData("""{"name":"A","name":"B"}""", "/name")]
    [InlineData("""{"name":"A" """, "")]
    [InlineData("""{"legalName":"A"}""", "")]
    public async Task a_body_that_cannot_be_read_is_a_problem_with_a_pointer(string body, string pointer)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        var answer = await host.Client.Post("clients", body);

        answer.Refused(400, "request.not-json");
        Assert.Equal(pointer, answer.Json["errors"]![0]!["pointer"]!.GetValue<string>());
    }
}
