using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>From a value of a month to the very contacts of one queue and of one day, and to the file of what is shown.</summary>
[Collection(InABrowser.Name)]
public sealed class AFigureOpensToItsContacts(BrowserHost host)
{
    private string Promise => $"/contracts/{host.Seeded.Contract}/sla/2026-10/sl";

    [Fact]
    public async Task of_one_queue()
    {
        var page = await host.SignedIn();
        await page.Visit(Promise);
        var queue = page.GetByRole(AriaRole.Region, new() { Name = "By queue" }).GetByRole(AriaRole.Link).First;
        var name = await queue.InnerTextAsync();
        await queue.ClickAsync();

        await Assertions.Expect(page.GetByText($"queue {name}")).ToBeVisibleAsync();
        var file = await page.GetByRole(AriaRole.Link, new() { Name = "Export CSV" }).GetAttributeAsync("href");
        Assert.Contains($"queue={Uri.EscapeDataString(name)}", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_one_day()
    {
        var page = await host.SignedIn();
        await page.Visit(Promise);
        await page.GetByText("The days as a table").ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "The days as a table" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Contacts of October 2026");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "All contacts of the month" }))
            .ToBeVisibleAsync();
    }
}
