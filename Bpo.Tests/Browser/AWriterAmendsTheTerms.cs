using Bpo.Tests.Persistence;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>What changes a contract or a bill, in a real browser and on a host of its own.</summary>
public sealed class AWriterAmendsTheTerms : IAsyncLifetime
{
    private readonly BrowserHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task a_draft_is_kept_compared_tried_and_becomes_the_next_version()
    {
        var page = await host.SignedIn();
        await page.Visit($"/contracts/{host.Seeded.Contract}");
        await Open(page, "#value-pricing-0-price");
        await page.Locator(".editing input").FillAsync("free");
        await Assertions.Expect(page.Locator(".editing input")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Locator(".editing input").PressAsync("Enter");
        await Assertions.Expect(Button(page, "Save version 2")).ToBeDisabledAsync();
        await Button(page, "Undo").ClickAsync();
        await Open(page, "#value-pricing-0-price");
        await page.Locator(".editing input").FillAsync("0.50");
        await page.Locator(".editing input").PressAsync("Enter");
        await page.SelectOptionAsync("#add-GroupPricing", "fixed");
        await page.Locator(".term.added button[aria-expanded]").ClickAsync();
        await Assertions.Expect(page.Locator(".differences")).ToContainTextAsync("EUR 0.50");
        Assert.Empty((await page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"));

        await Button(page, "Price the month").ClickAsync();
        await Assertions.Expect(page.GetByText("Talk time").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tr.total").First).ToContainTextAsync("EUR");

        await page.FillAsync("#draft-title", "Dearer minutes");
        await page.Locator("#draft-title").PressAsync("Tab");
        await Button(page, "Keep as draft").ClickAsync();
        await Assertions.Expect(page.GetByText("The draft is kept.")).ToBeVisibleAsync();
        await Button(page, "Save version 2").ClickAsync();
        await Assertions.Expect(page.GetByText("Version 2 is saved.").Last).ToBeVisibleAsync();

        await page.Visit($"/contracts/{host.Seeded.Contract}/versions");
        await Assertions.Expect(page.Locator(".differences")).ToContainTextAsync("EUR 0.45");
        await page.Visit($"/contracts/{host.Seeded.Contract}/drafts");
        await Assertions.Expect(page.Locator("h2").First).ToHaveTextAsync("Version 2: Dearer minutes");
    }

    [Fact]
    public async Task a_draft_invoice_is_issued()
    {
        var page = await host.SignedIn();
        await page.Visit($"/invoices/{host.Seeded.Invoice}");
        await page.FillAsync("#issue-word", "ISSUE");
        await Button(page, "Issue invoice").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Invoice INV-000001");
    }

    private static async Task Open(IPage page, string value)
    {
        await page.ClickAsync(value);
        await Assertions.Expect(page.Locator(".editing input")).ToBeVisibleAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
