using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>October answers 60 % in time; September holds nothing, and nobody has run either.</summary>
public sealed class RollUpByApi
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_running_month_is_in_the_quarter_as_it_stands(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);

        var before = (await host.Client.Ask("results/2026-10/roll-up?months=3&by=vendor")).Expect(200).Json;
        (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var after = (await host.Client.Ask("results/2026-10/roll-up")).Expect(200).Json;

        Assert.Contains("2026-10-01", before["running"]!.AsArray().Select(day => day!.GetValue<string>()));
        Assert.Empty(after["running"]!.AsArray());
        Assert.Equal("60", after["data"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("60", before["data"]![0]!["value"]!.GetValue<string>());
        Assert.StartsWith("ven_", before["data"]![0]!["vendor"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task more_months_than_two_years_are_refused()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await host.Client.Ask("results/2026-10/roll-up?months=25")).Refused(400, "request.invalid");
    }
}
