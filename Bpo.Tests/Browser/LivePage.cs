using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

internal static class LivePage
{
    /// <summary>Opens a page and waits until it answers: it is drawn first, and again when its circuit is up.</summary>
    public static async Task Visit(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator(".shell[data-live]").WaitForAsync();
    }
}
