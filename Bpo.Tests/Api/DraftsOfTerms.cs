using System.Text.Json.Nodes;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class DraftsOfTerms
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_draft_is_begun_read_changed_and_discarded(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);

        var begun = (
            await host.Client.Post($"contracts/{month.Contract}/drafts", """{"title":"Less","terms":{"a":1}}""")
        ).Expect(201);
        var changed = await host.Client.Send(
            HttpMethod.Put,
            $"/api/v1/drafts/{begun.Id}",
            Calls.Json("""{"title":"Less","terms":{"a":2}}"""),
            ("If-Match", "\"1\"")
        );
        var stale = await host.Client.Send(
            HttpMethod.Put,
            $"/api/v1/drafts/{begun.Id}",
            Calls.Json("""{"title":"Less","terms":{"a":3}}"""),
            ("If-Match", "\"1\"")
        );
        var read = (await host.Client.Ask($"drafts/{begun.Id}")).Expect(200);
        var listed = (await host.Client.Ask($"contracts/{month.Contract}/drafts")).Expect(200);
        var gone = await host.Client.Send(HttpMethod.Delete, $"/api/v1/drafts/{begun.Id}", null, ("If-Match", "\"2\""));

        changed.Expect(200);
        stale.Refused(412, "etag.stale");
        Assert.Equal(2, read.Json["terms"]!["a"]!.GetValue<int>());
        Assert.Single(listed.Json["data"]!.AsArray());
        gone.Expect(204);
        (await host.Client.Ask($"drafts/{begun.Id}")).Refused(404, "draft.not-found");
    }

    [Fact]
    public async Task terms_are_an_object()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        (await host.Client.Post($"contracts/{month.Contract}/drafts", """{"title":"","terms":[]}""")).Refused(
            422,
            "request.refused"
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_version_beyond_the_limit_waits_until_another_key_approves(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        using var second = await host.AddKey("bpo_test_of_the_second_person_1");
        (await host.Client.Put("approval-limits/EUR", """{"amount":"0"}""")).Expect(200);
        var terms = (await host.Client.Ask($"contracts/{month.Contract}/terms/1")).Expect(200).Json["terms"]!;
        terms["effectiveFrom"] = "2027-01-01";
        terms["pricing"]!
            .AsArray()
            .Add(JsonNode.Parse("""{"id":"account","kind":"fixed","name":"Account","price":"100.00"}"""));

        var waiting = (await host.Client.Post($"contracts/{month.Contract}/terms", terms.ToJsonString())).Expect(201);
        Assert.Equal("waiting", waiting.Json["state"]!.GetValue<string>());
        var listed = (await host.Client.Ask($"contracts/{month.Contract}/terms")).Expect(200);
        Assert.Single(listed.Json["data"]!.AsArray());

        var path = $"contracts/{month.Contract}/terms/2";
        (await host.Client.Post($"{path}/approve", """{"reason":"mine"}""")).Refused(403, "draft.own-approval");
        (await second.Post($"{path}/approve", """{"reason":""}""")).Refused(422, "request.refused");
        var approved = (await second.Post($"{path}/approve", """{"reason":"agreed"}""")).Expect(200);

        Assert.Equal("in-force", approved.Json["state"]!.GetValue<string>());
        (await second.Post($"{path}/approve", """{"reason":"again"}""")).Refused(409, "draft.not-waiting");
    }
}
