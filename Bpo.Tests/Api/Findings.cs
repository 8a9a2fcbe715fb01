using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class Findings
{
    /// <summary>Two calls of one agent that share 60 seconds, among the ten of the month.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_finding_comes_with_its_figures_and_the_calls_behind_it(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        const string Twice = """
            id,channel,direction,queue,agent,enqueuedAt,answeredAt,endedAt,waitSeconds,talkSeconds,outcome
            t1,voice,inbound,support,anna,2026-10-05T10:00:00+02:00,2026-10-05T10:00:05+02:00,2026-10-05T10:02:05+02:00,5,120,answered
            t2,voice,inbound,support,anna,2026-10-05T10:01:00+02:00,2026-10-05T10:01:05+02:00,2026-10-05T10:03:05+02:00,5,120,answered

            """;
        (await month.Import(Twice)).Expect(201);

        var answer = (await host.Client.Ask($"contracts/{month.Contract}/findings?month=2026-10")).Expect(200);

        var finding = Assert.Single(answer.Json["data"]!.AsArray())!;
        Assert.Equal("concurrent-contacts", finding["kind"]!.GetValue<string>());
        Assert.Equal(
            ("t2", "t1"),
            (finding["behind"]![0]!["id"]!.GetValue<string>(), finding["behind"]![0]!["with"]!.GetValue<string>())
        );
        Assert.Equal(50, finding["effect"]!["minor"]!.GetValue<long>());
        var table = (await host.Client.Ask($"contracts/{month.Contract}/findings?month=2026-10&form=csv")).Expect(200);
        Assert.Contains("t2", table.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_month_that_cannot_be_read_is_refused()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        (await host.Client.Ask($"contracts/{month.Contract}/findings?month=2025-10")).Refused(
            422,
            "month.outside-contract"
        );
        (await host.Client.Ask($"contracts/{month.Contract}/findings")).Expect(400);
    }
}
