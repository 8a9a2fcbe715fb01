using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>Agents by half-hour against the stored forecast, with every figure's origin; on both databases.</summary>
public sealed class StaffingByApi
{
    /// <summary>A Monday of which the client announces 1,000 contacts.</summary>
    private const string Monday = """
        { "service": "voice", "spans": [ { "from": "2026-10-26T00:00:00+01:00", "to": "2026-10-27T00:00:00+01:00", "contacts": "1000" } ] }
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_day_is_spread_by_past_weeks_and_staffed_for_the_contracts_own_level(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(PastMondays())).Expect(201);
        (await host.Client.Post($"contracts/{month.Contract}/forecasts", Monday)).Expect(201);

        var plan = (await host.Client.Ask($"contracts/{month.Contract}/staffing?from=2026-10-26")).Expect(200).Json;
        var data = plan["data"]!.AsArray();
        var nine = At(data, "09:00");

        // Two thirds of the contacts of past Mondays came between nine and half past nine.
        Assert.Equal(("proposed", "1", "80", "contract"), Basis(plan));
        Assert.Equal("30", plan["minutes"]!.ToString());
        Assert.Equal(48, data.Count);
        Assert.Equal(
            ("666.666667", "measured", "measured"),
            (Text(nine["contacts"]), Way(nine), Text(nine["ahtSource"]))
        );
        Assert.Equal("100", Text(nine["ahtSeconds"]));
        Assert.Equal(
            ("usual", "30"),
            (Text(plan["rule"]!["shrinkagePercent"]!["source"]), Share(plan, "shrinkagePercent"))
        );
        Assert.True(Number(nine["answeredPercent"]) >= 80);
        Assert.True(
            Number(nine["oneFewer"]!["answeredPercent"]) < 80 || Number(nine["oneFewer"]!["occupancyPercent"]) > 85
        );
        Assert.Equal("0", Text(At(data, "12:00")["agents"]));
        Assert.Equal("1000", Text(plan["totals"]!["contacts"]));
        return;

        static string Way(JsonNode interval) => Text(interval["spread"])["as-".Length..];
    }

    /// <summary>The published figures of Bpo.Tests/Staffing: 100 contacts of 180 s in half an hour need 14 agents, 20 on the roster.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_signed_half_hour_and_asked_figures_are_taken_as_they_are(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var brought = (
            await sides.Client.Post(
                $"{sides.Contract}/forecasts",
                """{ "service": "voice", "spans": [ { "from": "2026-10-26T09:00:00+01:00", "to": "2026-10-26T09:30:00+01:00", "contacts": "100", "ahtSeconds": 180 } ] }"""
            )
        ).Expect(201);
        (await sides.Vendor.Post($"{sides.Contract}/forecasts/{brought.Id}/signature", "")).Expect(200);

        var plan = (await sides.Client.Ask($"{sides.Contract}/staffing?from=2026-10-26")).Expect(200).Json;
        var more = (
            await sides.Vendor.Ask(
                $"{sides.Contract}/staffing?from=2026-10-26&volumeChange=10&shrinkagePercent=0&targetPercent=90"
            )
        )
            .Expect(200)
            .Json;

        Assert.Equal("signed", Text(plan["forecast"]!["origin"]));
        Assert.Equal(("14", "20"), Agents(plan));
        Assert.Equal("given", Text(more["rule"]!["targetPercent"]!["source"]));
        Assert.Equal("110", Text(At(more["data"]!.AsArray(), "09:00")["contacts"]));
        Assert.Equal(Agents(more).Needed, Agents(more).ToSchedule);
        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Ask($"{sides.Contract}/staffing")).Refused(404, "contract.not-found");
        }

        return;

        static (string Needed, string ToSchedule) Agents(JsonNode plan)
        {
            var nine = At(plan["data"]!.AsArray(), "09:00");
            return (nine["agents"]!.ToString(), nine["toSchedule"]!.ToString());
        }
    }

    [Theory]
    [InlineData("days=3", "staffing.invalid", "/days")]
    [InlineData("minutes=20", "staffing.invalid", "/minutes")]
    [InlineData("targetPercent=100", "staffing.invalid", "/targetPercent")]
    [InlineData("shrinkagePercent=95", "staffing.invalid", "/shrinkagePercent")]
    [InlineData("volumeChange=-100", "staffing.invalid", "/volumeChange")]
    [InlineData("sla=nothing", "staffing.unknown-sla", "/sla")]
    public async Task what_nobody_can_be_staffed_for_is_refused_with_its_place(
        string query,
        string code,
        string pointer
    )
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var refused = (await host.Client.Ask($"contracts/{month.Contract}/staffing?{query}")).Expect(422).Json;

        Assert.Equal((code, pointer), (Text(refused["code"]), Text(refused["errors"]![0]!["pointer"])));
    }

    /// <summary>Twenty calls at nine and ten at eleven, on each of two Mondays, 100 s each.</summary>
    private static string PastMondays()
    {
        var file = new StringBuilder("id,channel,direction,queue,agent,enqueuedAt,waitSeconds,talkSeconds,outcome\n");
        foreach (var day in new[] { 12, 19 })
        {
            for (var call = 0; call < 30; call++)
            {
                file.Append(
                    CultureInfo.InvariantCulture,
                    $"m{day}-{call},voice,inbound,support,anna,2026-10-{day}T{(call < 20 ? "09" : "11")}:{call % 10:00}:00+02:00,5,100,answered\n"
                );
            }
        }

        return file.ToString();
    }

    private static (string, string, string, string) Basis(JsonNode plan) =>
        (
            Text(plan["forecast"]!["origin"]),
            Text(plan["forecast"]!["versions"]![0]),
            Share(plan, "targetPercent"),
            Text(plan["rule"]!["targetPercent"]!["source"])
        );

    private static string Share(JsonNode plan, string member) => Text(plan["rule"]![member]!["value"]);

    private static JsonNode At(JsonArray data, string time) =>
        data.Single(interval => Text(interval!["from"]).Contains($"T{time}", StringComparison.Ordinal))!;

    private static decimal Number(JsonNode? node) => decimal.Parse(Text(node), CultureInfo.InvariantCulture);

    private static string Text(JsonNode? node) => node!.ToString();
}
