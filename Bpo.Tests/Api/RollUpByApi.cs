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

    /// <summary>
    /// Riga's queues answer 40 and 50 of 100 in time, Graz 9 of 10: 45 % and 90 %, where a mean over queues would say 60 %. The
    /// queue of no site stands in a row of its own.
    /// </summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task sites_are_told_apart_and_their_queues_summed(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host, terms: WithSites);
        (await month.Import(CallsOfSites())).Expect(201);

        var running = (await host.Client.Ask("results/2026-10/roll-up?by=site")).Expect(200).Json;
        (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var run = (await host.Client.Ask("results/2026-10/roll-up?by=site")).Expect(200).Json;
        var metrics = (
            await host.Client.Ask(
                $"contracts/{month.Contract}/metrics?from=2026-10-01&to=2026-11-01&step=month&by=site"
            )
        )
            .Expect(200)
            .Json;

        string[] rows = ["graz Graz 9/10 90", "riga Riga 90/200 45", "  1/2 50"];
        Assert.Equal(rows, running["data"]!.AsArray().Select(row => Said(row!)));
        Assert.Equal(rows, run["data"]!.AsArray().Select(row => Said(row!)));
        Assert.Equal(
            [" 2 1", "graz 10 9", "riga 200 90"],
            metrics["data"]!.AsArray().Select(row => $"{row!["key"]} {row["offered"]} {row["answeredInTime"]}")
        );
    }

    [Fact]
    public async Task the_file_of_a_roll_up_has_the_rows_of_the_answer()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host, terms: WithSites);
        (await month.Import(CallsOfSites())).Expect(201);

        using var response = await host.Client.GetAsync(
            new Uri("/exports/roll-up/2026-10.csv?by=site", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split(
            "\n",
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

        Assert.Equal(
            ["Harbour,Graz", "Harbour,Riga", "Harbour,No site"],
            lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(2)))
        );
        Assert.Contains("45", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task more_months_than_two_years_are_refused()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);

        (await host.Client.Ask("results/2026-10/roll-up?months=25")).Refused(400, "request.invalid");
    }

    private static readonly string WithSites = MonthByApi.Terms.Replace(
        "\"pricing\":",
        """
        "sites": [ { "id": "riga", "name": "Riga", "queues": ["ru-*"] }, { "id": "graz", "name": "Graz", "queues": ["de"] } ],
        "pricing":
        """,
        StringComparison.Ordinal
    );

    private static string CallsOfSites()
    {
        (string Queue, int InTime, int Offered)[] queues =
        [
            ("ru-1", 40, 100),
            ("ru-2", 50, 100),
            ("de", 9, 10),
            ("other", 1, 2),
        ];
        return "id,channel,direction,queue,enqueuedAt,waitSeconds,talkSeconds,outcome\n"
            + string.Concat(
                queues.SelectMany(queue =>
                    Enumerable
                        .Range(0, queue.Offered)
                        .Select(call =>
                            $"{queue.Queue}-{call},voice,inbound,{queue.Queue},2026-10-05T10:00:00+02:00,{(call < queue.InTime ? 5 : 40)},100,answered\n"
                        )
                )
            );
    }

    private static string Said(System.Text.Json.Nodes.JsonNode row) =>
        $"{row["site"]} {row["siteName"]} {row["numerator"]}/{row["denominator"]} {row["value"]}";
}
