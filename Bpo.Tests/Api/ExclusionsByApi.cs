using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>A proposal by key, shown with its effect; keys stand for the vendor and cannot grant what they asked for.</summary>
public sealed class ExclusionsByApi
{
    private const string Outage =
        """{"reason":"client-outage","period":"2026-10","slas":["sl"],"evidence":"INC-7","evidenceLink":"https://status.example/7"}""";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task it_is_proposed_once_read_with_both_values_and_not_decided_by_its_own_side(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var path = $"contracts/{month.Contract}/exclusions";

        var first = (await host.Client.Post(path, Outage, ("Idempotency-Key", "e"))).Expect(201);
        var again = (await host.Client.Post(path, Outage, ("Idempotency-Key", "e"))).Expect(201);
        var effect = (await host.Client.Ask($"{path}/{first.Id}/effect")).Expect(200);
        var read = (await host.Client.Ask($"{path}/{first.Id}")).Expect(200);
        var results = (await host.Client.Ask($"contracts/{month.Contract}/results/2026-10")).Expect(200);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal("proposed", read.Json["status"]!.GetValue<string>());
        var level = effect.Json[0]!["slas"]![0]!;
        Assert.Equal("60", level["adjusted"]!["value"]!.GetValue<string>());
        Assert.Equal("not-measured", level["outcomeIfApproved"]!.GetValue<string>());
        Assert.Equal("60", results.Json["results"]![0]!["adjusted"]!["value"]!.GetValue<string>());
        Assert.Equal("not-measured", results.Json["results"]![0]!["ifApproved"]!["outcome"]!.GetValue<string>());

        var decision = $"{path}/{first.Id}/decision";
        (await host.Client.Post(decision, """{"decision":"approve"}""")).Refused(428, "etag.missing");
        (await host.Client.Post(decision, """{"decision":"approve"}""", ("If-Match", "\"9\""))).Refused(
            412,
            "etag.stale"
        );
        (await host.Client.Post(decision, """{"decision":"approve"}""", ("If-Match", "\"1\""))).Refused(
            422,
            "exclusion.own-proposal"
        );
        (await host.Client.Post(decision, """{"decision":"withdraw"}""", ("If-Match", "\"1\""))).Expect(200);
        (await host.Client.Post(decision, """{"decision":"withdraw"}""", ("If-Match", "*"))).Refused(
            409,
            "exclusion.closed"
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_other_side_decides_it_once_and_strangers_find_nothing(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var path = $"{sides.Contract}/exclusions";
        var proposed = (await sides.Vendor.Post(path, Outage)).Expect(201);
        var decision = $"{path}/{proposed.Id}/decision";
        const string Approve = """{"decision":"approve"}""";

        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Post(path, Outage)).Refused(404, "contract.not-found");
            (await stranger.Ask($"{path}/{proposed.Id}")).Refused(404, "exclusion.not-found");
            (await stranger.Ask($"{path}/{proposed.Id}/effect")).Refused(404, "exclusion.not-found");
            (await stranger.Post(decision, Approve, ("If-Match", "*"))).Refused(404, "exclusion.not-found");
        }

        (await sides.Client.Post(decision, """{"decision":"withdraw"}""", ("If-Match", "*"))).Expect(422);
        (await sides.Client.Post(decision, Approve, ("If-Match", "*"))).Expect(200);
        (await sides.Client.Post(decision, """{"decision":"refuse"}""", ("If-Match", "*"))).Refused(
            409,
            "exclusion.closed"
        );
    }

    [Theory]
    [InlineData("""{"reason":"waiver","period":"2026-10","evidence":""}""", "/evidence")]
    [InlineData("""{"reason":"waiver","evidence":"x"}""", "/period")]
    [InlineData(
        """{"reason":"waiver","period":"2026-10","evidence":"x","evidenceLink":"javascript:alert(1)"}""",
        "/evidenceLink"
    )]
    [InlineData("""{"reason":"waiver","period":"2026-10","evidence":"x","evidenceHash":"abc"}""", "/evidenceHash")]
    [InlineData("""{"reason":"waiver","period":"2026-10","evidence":"x","slas":["none"]}""", "/slas/0")]
    [InlineData("""{"reason":"waiver","period":"2019-10","evidence":"x"}""", "/from")]
    public async Task what_cannot_be_is_refused_with_its_place(string body, string pointer)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var refused = (await host.Client.Post($"contracts/{month.Contract}/exclusions", body)).Expect(422);

        Assert.Equal(pointer, refused.Json["errors"]![0]!["pointer"]!.GetValue<string>());
    }
}
