using System.Net;
using Bpo.Tests.Access;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>It is the 21st of November 2026.</summary>
public sealed class TheRunningMonthIsListed
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task before_those_that_are_computed_and_leads_to_its_board(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);

        var page = await Months(host, month);

        var (running, computed) = (
            page.IndexOf("November 2026", StringComparison.Ordinal),
            page.IndexOf("October 2026", StringComparison.Ordinal)
        );
        Assert.InRange(running, 0, computed);
        Assert.Contains(
            $"href=\"/contracts/{month.Contract}/sla/2026-11\">November 2026 so far<",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain($"/contracts/{month.Contract}/reviews/2026-11", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_contract_that_is_not_in_force_there_is_none()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Draft(host);

        Assert.DoesNotContain("/sla/2026-11", await Months(host, month), StringComparison.Ordinal);
    }

    private static async Task<string> Months(ApiHost host, MonthByApi month)
    {
        using var browser = host.ClientWith(key: null);
        await SigningIn.SignIn(host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");
        return WebUtility.HtmlDecode((await browser.Ask($"/contracts/{month.Contract}/months")).Expect(200).Text);
    }
}
