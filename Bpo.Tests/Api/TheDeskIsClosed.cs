using System.Net;
using Bpo.Tests.Access;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>The service answers from Monday to Friday; the 25th of October 2026 is a Sunday.</summary>
public sealed class TheDeskIsClosed
{
    private static readonly string Terms = MonthByApi
        .Terms.Replace("\"name\": \"Voice support\",", "\"name\": \"Voice support\", \"calendar\": \"office\",")
        .Replace(
            "\"services\": [",
            "\"calendars\": [ { \"id\": \"office\", \"weekly\": [ { \"days\": [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"], \"from\": \"08:00\", \"to\": \"18:00\" } ] } ], \"services\": ["
        );

    [Theory]
    [InlineData("staffing")]
    [InlineData("staffing/what-if")]
    public async Task and_the_plan_of_that_day_says_so_instead_of_asking_for_a_handle_time(string place)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host, terms: Terms);

        var page = await Page(host, $"contracts/{month.Contract}/{place}?from=2026-10-25");

        Assert.Contains(
            "The desk is closed by its calendar: 25 Oct 2026. Nobody is needed.",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("neither it nor past weeks", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task and_the_next_open_day_is_one_step_away()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host, terms: Terms);

        var page = await Page(host, $"contracts/{month.Contract}/staffing?from=2026-10-24");

        Assert.Matches("<a class=\"button\" href=\"[^\"]*from=2026-10-26[^\"]*\">Next open day: 26 Oct 2026</a>", page);
    }

    [Fact]
    public async Task on_an_open_day_the_missing_forecast_is_named()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host, terms: Terms);

        var page = await Page(host, $"contracts/{month.Contract}/staffing?from=2026-10-26");

        Assert.Contains("No forecast speaks for these days.", page, StringComparison.Ordinal);
    }

    private static async Task<string> Page(ApiHost host, string path)
    {
        using var browser = host.ClientWith(key: null);
        await SigningIn.SignIn(host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");
        return WebUtility.HtmlDecode((await browser.Ask($"/{path}")).Expect(200).Text).Replace('\u00A0', ' ');
    }
}
