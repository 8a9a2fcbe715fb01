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

    /// <summary>
    /// The first sixty calls came on a Monday between eleven and twelve by the clock of Berlin; a Tuesday may follow, for a reader
    /// who walks the month imports one.
    /// </summary>
    [Fact]
    public async Task of_one_hour_of_the_week_by_keyboard()
    {
        var page = await host.SignedIn();
        await page.Visit(Promise);
        var hour = page.GetByRole(AriaRole.Region, new() { Name = "By hour and weekday" })
            .GetByRole(AriaRole.Link)
            .First;
        await Assertions
            .Expect(hour)
            .ToHaveAccessibleNameAsync("67 contacts of Mon 11:00–12:00: 66.67% of 60 contacts");
        await hour.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByText("Mon 11:00–12:00")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("60 in all")).ToBeVisibleAsync();
        var file = await page.GetByRole(AriaRole.Link, new() { Name = "Export CSV" }).GetAttributeAsync("href");
        Assert.Contains("weekday=Monday&hour=11", file, StringComparison.Ordinal);
    }
}
