using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class AllowancesByApi
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_running_month_tells_what_may_still_be_lost(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls().Replace("2026-10-", "2026-11-", StringComparison.Ordinal))).Expect(201);
        var path = $"contracts/{month.Contract}/budgets/2026-11";

        var budget = Assert.Single((await host.Client.Ask(path)).Expect(200).Json["data"]!.AsArray())!;
        var alerts = (await host.Client.Ask(path)).Expect(200).Json["alerts"]!.AsArray();

        Assert.Equal("60", budget["expected"]!.GetValue<string>());
        Assert.Equal(
            ["half", "three-quarters", "nine-tenths"],
            alerts.Select(alert => alert!["alert"]!.GetValue<string>()).Take(3)
        );
        var seen = (await host.Client.Post($"{path}/seen", "{}")).Expect(200);
        Assert.Equal(alerts.Count, seen.Json["seen"]!.GetValue<int>());
        Assert.Equal(0, (await host.Client.Post($"{path}/seen", "{}")).Expect(200).Json["seen"]!.GetValue<int>());
    }
}
