using Bpo.Tests.Access;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>Ten calls at ten in the morning, one on each of the first ten days of October: the 1st and the 8th are Thursdays.</summary>
public sealed class ContactsOfAnHour
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task of_the_week_are_those_of_each_such_day(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        using var browser = host.ClientWith(key: null);
        await SigningIn.SignIn(host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");

        Assert.Equal(["c1", "c8"], await Ids(browser, month, "weekday=Thursday&hour=10"));
        Assert.Equal(["c1"], await Ids(browser, month, "weekday=Thursday&hour=10&from=2026-10-01T08:00Z&minutes=60"));
        Assert.Empty(await Ids(browser, month, "weekday=Thursday&hour=11"));
        Assert.Equal(10, (await Ids(browser, month, "")).Length);
    }

    private static async Task<string[]> Ids(HttpClient browser, MonthByApi month, string part)
    {
        var path = $"/exports/contracts/{month.Contract}/contacts.csv?period=2026-10&{part}";
        var lines = (await browser.Ask(path)).Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Skip(1).Select(line => line.Split(',', ';')[0].Trim('"', '\r'))];
    }
}
