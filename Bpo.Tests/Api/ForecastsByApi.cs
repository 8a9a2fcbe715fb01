using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>A forecast binds when both sides have signed it; whoever brings it has signed already.</summary>
public sealed class ForecastsByApi
{
    private const string November = """
        { "service": "voice", "spans": [ { "from": "2026-11-01T00:00:00+01:00", "to": "2026-12-01T00:00:00+01:00", "contacts": "12000" } ] }
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task each_side_signs_once_and_then_it_is_locked(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var brought = (await sides.Client.Post($"{sides.Contract}/forecasts", November)).Expect(201);
        var signature = $"{sides.Contract}/forecasts/{brought.Id}/signature";

        (await sides.Client.Post(signature, "")).Refused(409, "forecast.closed");
        var locked = (await sides.Vendor.Post(signature, "")).Expect(200);
        (await sides.Vendor.Post(signature, "")).Refused(409, "forecast.closed");
        (await sides.Vendor.Post($"{sides.Contract}/forecasts", November)).Expect(201);
        var versions = (await sides.Client.Ask($"{sides.Contract}/forecasts")).Expect(200).Json["data"]!.AsArray();

        Assert.Null(brought.Json["lockedAt"]);
        Assert.NotNull(locked.Json["lockedAt"]);
        Assert.Equal([1, 2], versions.Select(version => version!["number"]!.GetValue<int>()));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task strangers_neither_see_nor_sign_it(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var brought = (await sides.Vendor.Post($"{sides.Contract}/forecasts", November)).Expect(201);
        var path = $"{sides.Contract}/forecasts";

        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Ask(path)).Refused(404, "contract.not-found");
            (await stranger.Post(path, November)).Refused(404, "contract.not-found");
            (await stranger.Post($"{path}/{brought.Id}/signature", "")).Refused(404, "forecast.not-found");
        }
    }

    [Theory]
    [InlineData("\"voice\"", "\"chat\"", "/service")]
    [InlineData("2026-12-01", "2026-10-01", "/spans/0/to")]
    [InlineData("12000", "-1", "/spans/0/contacts")]
    public async Task what_cannot_be_is_refused_with_its_place(string said, string instead, string pointer)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var refused = (
            await host.Client.Post($"contracts/{month.Contract}/forecasts", November.Replace(said, instead))
        ).Expect(422);

        Assert.Equal(pointer, refused.Json["errors"]![0]!["pointer"]!.GetValue<string>());
    }
}
