using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class Pages
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_list_is_walked_by_its_cursor_without_a_gap_or_a_repeat(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        for (var number = 1; number <= 5; number++)
        {
            (await host.Client.Post("clients", $$"""{"name":"C{{number}}"}""")).Expect(201);
        }

        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await host.Client.Ask($"clients?limit=2{(cursor is null ? "" : $"&after={cursor}")}")).Expect(
                200
            );
            names.AddRange(page.Json["data"]!.AsArray().Select(client => client!["name"]!.GetValue<string>()));
            cursor = page.Json["nextCursor"]?.GetValue<string>();
        } while (cursor is not null);

        Assert.Equal(["C1", "C2", "C3", "C4", "C5"], names);
    }

    [Theory]
    [InlineData("clients?limit=0", "request.invalid")]
    [InlineData("clients?limit=101", "request.invalid")]
    [InlineData("clients?limit=x", "request.invalid")]
    [InlineData("clients?after=nonsense", "request.cursor")]
    public async Task a_page_that_cannot_be_is_refused(string path, string code)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await host.Client.Ask(path)).Refused(400, code);
    }
}
