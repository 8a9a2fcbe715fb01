using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>A page is drawn, and drawn again once its circuit is up; who is quick has opened a menu in between.</summary>
[Collection(InABrowser.Name)]
public sealed class AMenuStaysOpen(BrowserHost host)
{
    [Theory]
    [InlineData(1280, "language-menu")]
    [InlineData(1280, "user-menu")]
    [InlineData(390, "side-nav")]
    public async Task when_the_shell_is_drawn_again(int width, string menu)
    {
        var (page, start) = await BeforeItsCircuit(width);
        await page.ClickAsync($"[popovertarget={menu}]");
        start.SetResult();

        await page.Locator(".shell[data-live]").WaitForAsync();
        await Assertions.Expect(page.Locator($"#{menu}:popover-open")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(":popover-open")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task and_its_choice_is_taken()
    {
        var (page, start) = await BeforeItsCircuit(1280);
        await page.ClickAsync("[popovertarget=language-menu]");
        start.SetResult();
        await page.Locator(".shell[data-live]").WaitForAsync();

        await page.ClickAsync("#language-menu button[value=ru]");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Счета");
    }

    [Fact]
    public async Task one_that_was_closed_stays_closed()
    {
        var (page, start) = await BeforeItsCircuit(1280);
        await page.ClickAsync("[popovertarget=language-menu]");
        await page.Keyboard.PressAsync("Escape");
        start.SetResult();
        await page.Locator(".shell[data-live]").WaitForAsync();

        await Assertions.Expect(page.Locator(":popover-open")).ToHaveCountAsync(0);
    }

    /// <summary>The first drawing; the second begins when the script that starts the circuit is let through.</summary>
    private async Task<(IPage Page, TaskCompletionSource Start)> BeforeItsCircuit(int width)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var page = await host.SignedIn();
        await page.SetViewportSizeAsync(width, 844);
        await page.RouteAsync(
            "**/_framework/blazor.web*.js",
            async script =>
            {
                await start.Task;
                await script.ContinueAsync();
            }
        );
        await page.GotoAsync("/invoices", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        return (page, start);
    }
}
