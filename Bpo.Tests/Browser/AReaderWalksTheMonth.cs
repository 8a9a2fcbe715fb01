using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>What a person does with the month, in a real browser.</summary>
[Collection(InABrowser.Name)]
public sealed class AReaderWalksTheMonth(BrowserHost host)
{
    [Fact]
    public async Task from_the_overview_to_the_calls_behind_a_line()
    {
        var page = await host.SignedIn();
        await page.Visit("/");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("1 of 1 contracts misses a service level");
        await page.GetByRole(AriaRole.Link, new() { Name = "Draft invoice: Harbour Insurance" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Draft invoice: Harbour Insurance");
        await page.GetByRole(AriaRole.Button, new() { Name = "How line 1 is made" }).ClickAsync();
        await Assertions.Expect(page.Locator("tr.open")).ToContainTextAsync("60/6");

        // 100 s of talk at 60/6 are billed as 102 s.
        await Assertions.Expect(page.Locator("tr.open table tbody tr").First).ToContainTextAsync("102");
    }

    [Fact]
    public async Task from_a_missed_level_to_its_proof()
    {
        var page = await host.SignedIn();
        await page.Visit($"/contracts/{host.Seeded.Contract}/sla/2026-10");
        await Assertions.Expect(page.GetByText("= 66.67%")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr.selected")).ToContainTextAsync("Missed");
    }

    [Fact]
    public async Task a_value_of_the_terms_opens_in_place()
    {
        var page = await host.SignedIn();
        await page.Visit($"/contracts/{host.Seeded.Contract}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change 80%" }).ClickAsync();
        await page.Locator(".editing input").FillAsync("85");
        await page.Locator(".editing input").PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Was 80% in version 1.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save version 2" })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task a_file_is_taken_and_reported()
    {
        var page = await host.SignedIn();
        await page.Visit("/imports");
        await page.SetInputFilesAsync(
            "#import-file",
            new FilePayload
            {
                Name = "more.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(SeededMonth.File("b", 6)),
            }
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Import file" }).ClickAsync();
        await Assertions.Expect(page.GetByText("60 rows read")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("60 new, 0 updated, 0 known already, 0 set aside.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task the_language_is_changed_in_place()
    {
        var page = await host.SignedIn();
        await page.Visit("/invoices");
        await page.ClickAsync("[popovertarget=language-menu]");
        await page.ClickAsync("#language-menu button[value=ru]");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Счета");
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
    }
}
