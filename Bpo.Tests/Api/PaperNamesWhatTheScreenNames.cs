using System.Net;
using Bpo.Tests.Access;
using Bpo.Tests.Persistence;
using Bpo.Tests.Reports.Pdf;

namespace Bpo.Tests.Api;

/// <summary>Two service levels of 80/20, one clause each; ids of charges and promises are nobody's words.</summary>
public sealed class PaperNamesWhatTheScreenNames
{
    private static readonly string Terms = MonthByApi
        .Terms.Replace(
            "\"id\": \"talk\", \"kind\": \"per-minute\"",
            "\"id\": \"px-9\", \"kind\": \"per-minute\", \"name\": \"Conversation\""
        )
        .Replace("\"sl\"", "\"px-1\"")
        .Replace(
            "\"services\": [",
            "\"services\": [ { \"id\": \"c7\", \"name\": \"Chat support\", \"match\": { \"channels\": [\"chat\"] } },"
        )
        .Replace(
            "\"slas\": [",
            "\"slas\": [ { \"id\": \"px-2\", \"metric\": \"service-level\", \"service\": \"c7\", \"target\": { \"atLeast\": \"80\" }, \"thresholdSeconds\": 20, \"formula\": \"offered\" },"
        );

    [Theory]
    [InlineData("en-GB", "Settlement of a dispute: Conversation, October 2026")]
    [InlineData("ru-RU", "Урегулирование разногласия: Conversation, октябрь 2026")]
    [InlineData("zh-CN", "争议和解：Conversation，2026年10月")]
    public async Task a_settlement_names_its_charge_on_the_page_and_in_the_export(string language, string expected)
    {
        await using var sides = await BothSides.Of(TestDatabases.Sqlite, Terms);
        var invoice = await Settled(sides);
        using var browser = sides.Host.ClientWith(key: null);
        await SigningIn.SignIn(sides.Host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");

        var spoken = ("Cookie", $".AspNetCore.Culture=c%3D{language}%7Cuic%3D{language}");
        var page = WebUtility.HtmlDecode((await browser.Ask($"/invoices/{invoice}", spoken)).Expect(200).Text);
        var export = (await browser.Ask($"/exports/invoices/{invoice}.csv", spoken)).Expect(200).Text;

        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains(expected, export, StringComparison.Ordinal);
        Assert.DoesNotContain("px-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task papers_cite_the_clause_and_name_the_promise_as_the_board_does()
    {
        await using var sides = await BothSides.Of(TestDatabases.Sqlite, Terms);
        var invoice = await Settled(sides);
        using var browser = sides.Host.ClientWith(key: null);
        await SigningIn.SignIn(sides.Host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");

        var board = WebUtility.HtmlDecode((await browser.Ask($"/{sides.Contract}/sla/2026-10")).Expect(200).Text);
        var bill = await Paper(sides, $"invoices/{invoice}/document.pdf");
        var review = await Paper(sides, $"{sides.Contract}/reviews/2026-10/document.pdf");

        Assert.Contains("Service level 80/20 · Voice support", board, StringComparison.Ordinal);
        Assert.All(
            [bill, review],
            text =>
            {
                Assert.Contains("Service level 80/20 · Voice support", text, StringComparison.Ordinal);
                Assert.Contains("clause 2", text, StringComparison.Ordinal);
                Assert.DoesNotContain("px-", text, StringComparison.Ordinal);
            }
        );
        Assert.Contains("Conversation, settlement of a dispute over October 2026", bill, StringComparison.Ordinal);
    }

    /// <summary>The draft with the settlement of a dispute over its own line.</summary>
    private static async Task<string> Settled(BothSides sides)
    {
        await sides.Run();
        var dispute = (
            await sides.Client.Post(
                $"{sides.Contract}/disputes",
                """{ "subject": "line", "subjectId": "px-9", "period": "2026-10", "amount": "3.00", "reason": "Counted twice." }"""
            )
        )
            .Expect(201)
            .Id;
        var path = $"{sides.Contract}/disputes/{dispute}";
        (await sides.Vendor.Post($"{path}/messages", """{"text":"Two of three.","offer":"2.00"}""")).Expect(200);
        (await sides.Client.Post($"{path}/ending", """{"ending":"settle"}""", ("If-Match", "*"))).Expect(200);
        var run = (await sides.Vendor.Post("runs", """{"period":"2026-10"}""")).Expect(201).Json;
        return run["outcomes"]![0]!["invoiceId"]!.GetValue<string>();
    }

    /// <summary>Its words with single spaces: where a line breaks is the printer's affair.</summary>
    private static async Task<string> Paper(BothSides sides, string path)
    {
        var pdf = (await sides.Vendor.Ask(path)).Expect(200).Bytes;
        var text = await PdfTool.Run("pdftotext", pdf, "-enc", "UTF-8", "{}", "-");
        return string.Join(
            ' ',
            text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
