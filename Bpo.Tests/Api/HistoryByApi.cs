using System.Text.Json.Nodes;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Api;

/// <summary>Ten calls of October, six of them answered within 20 s and nine within 40 s, judged by the terms of another day.</summary>
public sealed class HistoryByApi
{
    private static readonly string Amended = MonthByApi
        .Terms.Replace("2026-01-01", "2026-11-01")
        .Replace("\"thresholdSeconds\": 20", "\"thresholdSeconds\": 40");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task amended_terms_order_the_past_and_the_job_leads_to_it(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        await sides.Run();
        (await sides.Vendor.Post($"{sides.Contract}/terms", Amended)).Expect(201);

        var ordered = (await sides.Vendor.Ask($"{sides.Contract}/history")).Expect(200).Json;
        var done = await Work(sides.Host);
        var job = (await sides.Vendor.Ask($"jobs/{Text(ordered["job"]!["id"])}")).Expect(200).Json;
        var history = (await sides.Vendor.Ask(Text(job["resultUrl"]))).Expect(200).Json;
        var seen = (await sides.Client.Ask($"{sides.Contract}/history")).Expect(200).Json;

        Assert.Equal(("2", "waiting"), (Text(ordered["termsVersion"]), Text(ordered["job"]!["status"])));
        Assert.Equal((1, "done", "100"), (done, Text(job["status"]), Text(job["progress"])));
        Assert.Equal(("60", "missed", "90", "met"), October(history));
        Assert.Equal(("60", "missed", "90", "met"), October(seen));
        Assert.Null(seen["job"]);
        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Ask($"{sides.Contract}/history")).Refused(404, "contract.not-found");
        }
    }

    [Fact]
    public async Task another_price_leaves_the_past_alone()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        var terms = MonthByApi.Terms.Replace("2026-01-01", "2026-11-01").Replace("\"0.50\"", "\"0.55\"");
        (await host.Client.Post($"contracts/{month.Contract}/terms", terms)).Expect(201);

        Assert.Null((await host.Client.Ask($"contracts/{month.Contract}/history")).Expect(200).Json["job"]);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task whoever_orders_it_may_stop_it(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var path = $"{sides.Contract}/history/recompute";
        var ordered = (await sides.Vendor.Post(path, "")).Expect(202);
        var again = (await sides.Vendor.Post($"{path}?version=1", "")).Expect(202);
        var stop = $"jobs/{ordered.Id}/cancellation";

        (await sides.OtherTenant.Post(stop, "")).Refused(404, "job.not-found");
        var stopped = (await sides.Vendor.Post(stop, "")).Expect(200).Json;

        Assert.Equal(ordered.Id, again.Id);
        Assert.Equal($"/api/v1/jobs/{ordered.Id}", ordered.Headers.Location!.ToString());
        Assert.Equal("cancelled", Text(stopped["status"]));
        Assert.Equal(0, await Work(sides.Host));
        (await sides.Vendor.Post(stop, "")).Refused(409, "job.closed");
        (await sides.Vendor.Post($"{path}?version=9", "")).Refused(404, "terms-version.not-found");
        Assert.Contains((await sides.Client.Post(path, "")).Status, new[] { 403, 404 });
    }

    private static Task<int> Work(ApiHost host) =>
        host.Services.GetRequiredService<RecomputeHistories>().RunDue(Cancel);

    private static (string, string, string, string) October(JsonNode history)
    {
        var october = history["data"]!.AsArray().Single(row => Text(row!["period"]) == "2026-10")!;
        var (judged, recomputed) = (october["asJudged"]!, october["recomputed"]!);
        return (
            Text(judged["value"]),
            Text(judged["attainment"]),
            Text(recomputed["value"]),
            Text(recomputed["attainment"])
        );
    }

    private static string Text(JsonNode? node) => node!.ToString();
}
