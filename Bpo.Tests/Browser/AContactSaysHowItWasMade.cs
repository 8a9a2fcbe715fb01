using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>From the list of a month's contacts to one of them, and the rule that made it.</summary>
[Collection(InABrowser.Name)]
public sealed class AContactSaysHowItWasMade(BrowserHost host)
{
    [Fact]
    public async Task when_it_is_opened()
    {
        var page = await host.SignedIn();
        await page.Visit($"/contracts/{host.Seeded.Contract}/contacts?period=2026-10");
        await page.GetByRole(AriaRole.Link, new() { Name = "a0", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("a0");
        await Assertions.Expect(page.GetByText("Several legs of one call")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var faults = await page.RunAxe();
            Assert.Empty(faults.Violations.Select(fault => $"{scheme}: {fault.Id}: {fault.Nodes[0].Html}"));
        }

        await Picture(page);
        await page.SetViewportSizeAsync(390, 844);
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
    }

    /// <summary>For people who want to look: BPO_SAMPLES names the folder.</summary>
    private static async Task Picture(IPage page)
    {
        if (Environment.GetEnvironmentVariable("BPO_SAMPLES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "contact.png"), FullPage = true });
        }
    }
}
