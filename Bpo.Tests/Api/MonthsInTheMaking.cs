using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>What stands before anybody closed anything: the running month, and files that came before their contract.</summary>
public sealed class MonthsInTheMaking
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_nobody_has_run_shows_what_a_run_would_store(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var path = $"contracts/{month.Contract}/results/2026-10";

        var before = (await host.Client.Ask(path)).Expect(200);
        var invoices = (await host.Client.Ask("invoices")).Expect(200);
        (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var after = (await host.Client.Ask(path)).Expect(200);

        Assert.Empty(invoices.Json["data"]!.AsArray());
        Assert.Equal("60", before.Json["results"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(after.Json.ToJsonString(), before.Json.ToJsonString());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_that_has_not_begun_is_refused(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);

        (await host.Client.Ask($"contracts/{month.Contract}/results/2031-01")).Refused(422, "month.not-begun");
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task calls_that_came_before_their_contract_are_billed_once_it_is_active(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Draft(host);
        var import = (await month.Import(MonthByApi.Calls())).Expect(201);
        (await month.Activate()).Expect(200);

        var results = (await host.Client.Ask($"contracts/{month.Contract}/results/2026-10")).Expect(200);

        Assert.Equal(10, import.Json["unmatched"]!.GetValue<int>());
        Assert.Equal("60", results.Json["results"]![0]!["value"]!.GetValue<string>());
    }
}
