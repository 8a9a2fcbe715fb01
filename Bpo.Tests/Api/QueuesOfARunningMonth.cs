using System.Net;
using Bpo.Tests.Access;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>On the second of November sales answered four of four in time, support two of four, and each must keep 80 %.</summary>
public sealed class QueuesOfARunningMonth
{
    private static readonly string Terms = MonthByApi.Terms.Replace(
        "\"formula\": \"offered\"",
        "\"formula\": \"offered\", \"per\": \"queue\"",
        StringComparison.Ordinal
    );

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task each_tells_how_it_stands_and_what_it_may_still_lose(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await Prepare(host);

        var budget = Assert.Single(
            (await host.Client.Ask($"contracts/{month.Contract}/budgets/2026-11")).Expect(200).Json["data"]!.AsArray()
        )!;

        var queues = budget["queues"]!.AsArray();
        Assert.Equal(
            ["sales 100 on-target 0", "support 50 missed 2"],
            queues.Select(queue =>
                $"{queue!["queue"]!.GetValue<string>()} {queue["value"]!.GetValue<string>()} "
                + $"{queue["standing"]!.GetValue<string>()} {queue["lost"]!.GetValue<string>()}"
            )
        );
        Assert.Equal(budget["left"]!.GetValue<string>(), queues[1]!["left"]!.GetValue<string>());
        Assert.NotEqual(budget["left"]!.GetValue<string>(), queues[0]!["left"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_board_and_its_file_show_every_queue(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await Prepare(host);
        (await host.Client.Ask($"contracts/{month.Contract}/budgets/2026-11")).Expect(200);
        using var browser = host.ClientWith(key: null);
        await SigningIn.SignIn(host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");

        var page = WebUtility.HtmlDecode(
            (await browser.Ask($"/contracts/{month.Contract}/sla/2026-11")).Expect(200).Text
        );
        var rows = (await browser.Ask($"/exports/contracts/{month.Contract}/sla/2026-11.csv"))
            .Expect(200)
            .Text.Split('\n');

        Assert.Contains("1 of 2 queues keep it", page, StringComparison.Ordinal);
        Assert.Matches(@"sales: 0\s?% of the error budget used", page);
        Assert.Matches(@"support: 167\s?% of the error budget used", page);
        Assert.Equal(
            ["", "sales", "support"],
            rows.Skip(1).Where(row => row.Length > 1).Select(row => row.Split(',')[^4])
        );
    }

    private static async Task<MonthByApi> Prepare(ApiHost host)
    {
        var month = await MonthByApi.Prepare(host, terms: Terms);
        var calls = Enumerable
            .Range(0, 8)
            .Select(call =>
                $"c{call},voice,inbound,{(call < 4 ? "sales" : "support")},2026-11-02T09:0{call}:00+01:00,{(call > 5 ? 60 : 5)},100,answered\n"
            );
        (
            await month.Import(
                "id,channel,direction,queue,enqueuedAt,waitSeconds,talkSeconds,outcome\n" + string.Concat(calls)
            )
        ).Expect(201);
        return month;
    }
}
