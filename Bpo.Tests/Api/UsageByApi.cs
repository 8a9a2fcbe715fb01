using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class UsageByApi
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task each_contact_sent_has_its_own_result(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        await MonthByApi.Prepare(host);
        const string Two = """
            [ { "id": "a", "channel": "voice", "enqueuedAt": "2026-10-05T09:00:00+02:00", "waitSeconds": 4, "talkSeconds": 60, "outcome": "answered" },
              { "id": "b", "channel": "voice", "enqueuedAt": "2026-10-05T24:00:00+02:00", "outcome": "answered" } ]
            """;

        var added = (await host.Client.Post("contacts", Two)).Expect(200).Json;
        var again = (await host.Client.Post("contacts", Two)).Expect(200).Json;

        Assert.Equal("accepted", added["items"]![0]!["status"]!.GetValue<string>());
        Assert.Equal("rejected", added["items"]![1]!["status"]!.GetValue<string>());
        Assert.Equal("/1/enqueuedAt", added["items"]![1]!["pointer"]!.GetValue<string>());
        Assert.Equal(1, added["import"]!["accepted"]!.GetValue<int>());
        Assert.Equal(0, again["import"]!["accepted"]!.GetValue<int>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task metrics_come_by_interval_queue_and_agent(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var path = $"contracts/{month.Contract}/metrics?from=2026-10-01&to=2026-11-01";

        var whole = (await host.Client.Ask($"{path}&step=month")).Expect(200).Json["data"]!.AsArray();
        var days = (await host.Client.Ask($"{path}&step=day&by=queue")).Expect(200).Json["data"]!.AsArray();
        var agents = (await host.Client.Ask($"{path}&step=month&by=agent")).Expect(200).Json["data"]!.AsArray();

        var row = Assert.Single(whole)!;
        Assert.Equal((10, 9, 6), (Whole(row, "offered"), Whole(row, "answered"), Whole(row, "answeredInTime")));
        Assert.Equal("60", row["serviceLevel"]!.GetValue<string>());
        Assert.Equal("100", row["aht"]!.GetValue<string>());
        Assert.Equal(10, days.Count);
        Assert.Equal("support", days[0]!["key"]!.GetValue<string>());
        Assert.Equal(9, agents.Sum(agent => Whole(agent!, "answered")));
        (await host.Client.Ask($"{path}&step=week")).Refused(400, "request.invalid");
    }

    /// <summary>Anna answers four calls of a day, three in one hour; the next day's is not asked for.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task hours_of_an_agent_add_up_to_the_day(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        var calls = new[] { "05T09:05", "05T09:20", "05T09:50", "05T22:10", "06T09:00" }.Select(
            (at, call) => $"h{call},voice,inbound,support,anna,2026-10-{at}:00+02:00,5,100,answered\n"
        );
        (
            await month.Import(
                "id,channel,direction,queue,agent,enqueuedAt,waitSeconds,talkSeconds,outcome\n" + string.Concat(calls)
            )
        ).Expect(201);
        var path = $"contracts/{month.Contract}/metrics?by=agent&from=2026-10-05";

        var hours = (await host.Client.Ask($"{path}&to=2026-10-06&step=hour")).Expect(200).Json["data"]!.AsArray();
        var halves = (await host.Client.Ask($"{path}&to=2026-10-06&step=30m")).Expect(200).Json["data"]!.AsArray();
        var day = Assert.Single(
            (await host.Client.Ask($"{path}&to=2026-10-06&step=day")).Expect(200).Json["data"]!.AsArray()
        )!;

        Assert.Equal([3, 1], hours.Select(hour => Whole(hour!, "answered")));
        Assert.Equal([2, 1, 1], halves.Select(half => Whole(half!, "answered")));
        Assert.Equal(Whole(day, "talkSeconds"), hours.Sum(hour => Whole(hour!, "talkSeconds")));
        Assert.Equal("2026-10-05T09:00:00+02:00", hours[0]!["from"]!.GetValue<string>());
        Assert.Equal((null, null), (hours[0]!["serviceLevel"], hours[0]!["answeredInTime"]));
        Assert.Equal("anna", hours[1]!["key"]!.GetValue<string>());
        (await host.Client.Ask($"{path}&to=2026-10-08&step=hour")).Refused(400, "request.invalid");
    }

    /// <summary>Anna's wait is known of two answers in three; of ben's one answer it is not.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_answer_without_a_wait_stands_outside_of_an_agents_speed_of_answer(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (
            await month.Import(
                """
                id,channel,direction,queue,agent,enqueuedAt,waitSeconds,talkSeconds,outcome
                1,voice,inbound,support,anna,2026-10-05T09:00:00+02:00,10,100,answered
                2,voice,inbound,support,anna,2026-10-05T09:10:00+02:00,20,100,answered
                3,voice,inbound,support,anna,2026-10-05T09:20:00+02:00,,100,answered
                4,voice,inbound,support,ben,2026-10-05T09:30:00+02:00,,100,answered
                """
            )
        ).Expect(201);
        var path = $"contracts/{month.Contract}/metrics?by=agent&from=2026-10-05&to=2026-10-06";

        foreach (var step in new[] { "hour", "day", "month" })
        {
            var rows = (await host.Client.Ask($"{path}&step={step}")).Expect(200).Json["data"]!.AsArray();

            Assert.Equal([3, 1], rows.Select(row => Whole(row!, "answered")));
            Assert.Equal([1, 1], rows.Select(row => Whole(row!, "answeredWithoutWait")));
            Assert.Equal(["15", null], rows.Select(row => row!["asa"]?.GetValue<string>()));
            Assert.Equal(["100", "100"], rows.Select(row => row!["aht"]?.GetValue<string>()));
        }
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task other_usage_is_taken_by_kind(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        const string Seats =
            """[ { "agent": "anna", "from": "2026-10-01" }, { "agent": "ben", "from": "nonsense" } ]""";

        var added = (await host.Client.Post($"usage/seats?contractId={month.Contract}", Seats)).Expect(201).Json;

        Assert.Equal((1, 1), (Whole(added, "accepted"), Whole(added, "rejected")));
        (await host.Client.Post("usage/seats?dryRun=true", Seats)).Expect(200);
        (await host.Client.Post($"usage/hats?contractId={month.Contract}", Seats)).Refused(422, "usage.unknown-kind");
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task usage_that_came_before_its_contract_is_found_when_the_contract_bills(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        (
            await host.Client.Post(
                "contacts",
                """[ { "id": "a", "channel": "voice", "direction": "inbound", "enqueuedAt": "2026-10-05T09:00:00+02:00", "talkSeconds": 60, "outcome": "answered" } ]"""
            )
        ).Expect(200);

        var month = await MonthByApi.Prepare(host);
        var contacts = (await host.Client.Ask($"contracts/{month.Contract}/contacts?period=2026-10")).Expect(200);

        var always = (await host.Client.Ask($"contracts/{month.Contract}/contacts")).Expect(200);

        Assert.Single(contacts.Json["data"]!.AsArray());
        Assert.Equal(contacts.Text, always.Text);
    }

    private static int Whole(System.Text.Json.Nodes.JsonNode row, string member) => row[member]!.GetValue<int>();
}
