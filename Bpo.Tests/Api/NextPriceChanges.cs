using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

public sealed class NextPriceChanges
{
    private const string Indexed = """
        "commitments": { "indexation": { "percent": "3", "every": "P1Y", "first": "2027-01-01", "applies": ["fees"], "noticeDays": 60 } }, "slas"
        """;

    /// <summary>The clock of the tests stands in November 2026.</summary>
    [Fact]
    public async Task a_contract_says_when_its_prices_change_next_and_by_when_to_announce_it()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(
            host,
            terms: MonthByApi.Terms.Replace("\"slas\"", Indexed, StringComparison.Ordinal)
        );

        var change = (await host.Client.Ask($"contracts/{month.Contract}")).Expect(200).Json["nextPriceChange"]!;

        Assert.Equal(
            ("2027-01-01", "2026-11-02", "3", "2027-01-01"),
            (
                change["on"]!.GetValue<string>(),
                change["noticeBy"]!.GetValue<string>(),
                change["percent"]!.GetValue<string>(),
                change["protectedUntil"]!.GetValue<string>()
            )
        );
    }

    [Fact]
    public async Task where_prices_follow_nothing_there_is_none()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        Assert.Null((await host.Client.Ask($"contracts/{month.Contract}")).Expect(200).Json["nextPriceChange"]);
    }
}
