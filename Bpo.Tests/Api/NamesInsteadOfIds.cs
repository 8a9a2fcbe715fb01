using Bpo.Tests.Access;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>The terms name the charge "Conversation" and the service "Voice support": their ids are nobody's words.</summary>
public sealed class NamesInsteadOfIds
{
    /// <summary>A second service level, of another service, beside the first.</summary>
    private static readonly string Terms = MonthByApi
        .Terms.Replace("\"kind\": \"per-minute\"", "\"kind\": \"per-minute\", \"name\": \"Conversation\"")
        .Replace(
            "\"services\": [",
            "\"services\": [ { \"id\": \"c7\", \"name\": \"Chat support\", \"match\": { \"channels\": [\"chat\"] } },"
        )
        .Replace(
            "\"slas\": [",
            "\"slas\": [ { \"id\": \"sl-c7\", \"metric\": \"service-level\", \"service\": \"c7\", \"target\": { \"atLeast\": \"80\" }, \"thresholdSeconds\": 20, \"formula\": \"offered\" },"
        );

    [Fact]
    public async Task a_dispute_is_titled_by_the_charge_or_the_promise_on_its_page_and_in_the_export()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var contract = await Prepare(host);
        var line = await Open(host, contract, "line", "talk");
        var metric = await Open(host, contract, "metric", "sl");
        using var browser = await SignedIn(host);

        var export = (await browser.Ask("/exports/disputes.csv")).Expect(200).Text;

        Assert.Contains("Line Conversation", export, StringComparison.Ordinal);
        Assert.Contains("Measured value Service level 80/20 · Voice support", export, StringComparison.Ordinal);
        Assert.Contains(
            "Line Conversation",
            await Page(browser, $"{contract}/disputes/{line}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Measured value Service level 80/20 · Voice support",
            await Page(browser, $"{contract}/disputes/{metric}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task staffing_and_incidents_tell_two_levels_of_one_kind_apart_by_their_service()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var contract = await Prepare(host);
        using var browser = await SignedIn(host);

        foreach (var page in new[] { $"{contract}/staffing?from=2026-10-26", $"{contract}/credits/2026-10" })
        {
            var text = await Page(browser, page);
            Assert.Contains("Service level 80/20 · Chat support", text, StringComparison.Ordinal);
            Assert.Contains("Service level 80/20 · Voice support", text, StringComparison.Ordinal);
            Assert.DoesNotContain("(sl-c7)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("· c7", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_new_dispute_offers_charges_by_name_and_keeps_what_a_link_brought()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var contract = await Prepare(host);
        using var browser = await SignedIn(host);

        var text = await Page(
            browser,
            $"disputes/new?contract={contract["contracts/".Length..]}&subject=Line&what=talk"
        );

        Assert.Matches("<option value=\"talk\"[^>]*>Conversation</option>", text);
    }

    private static async Task<string> Prepare(ApiHost host)
    {
        var month = await MonthByApi.Prepare(host, terms: Terms);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        return $"contracts/{month.Contract}";
    }

    private static async Task<string> Open(ApiHost host, string contract, string subject, string id) =>
        (
            await host.Client.Post(
                $"{contract}/disputes",
                $$"""{ "subject": "{{subject}}", "subjectId": "{{id}}", "period": "2026-10", "reason": "We count less." }"""
            )
        )
            .Expect(201)
            .Id;

    private static async Task<HttpClient> SignedIn(ApiHost host)
    {
        var browser = host.ClientWith(key: null);
        await SigningIn.SignIn(host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");
        return browser;
    }

    private static async Task<string> Page(HttpClient browser, string path) =>
        System.Net.WebUtility.HtmlDecode((await browser.Ask($"/{path}")).Expect(200).Text);
}
