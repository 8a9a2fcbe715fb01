using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>A kept number is seen with a reason, and whoever answers for privacy reads who saw it and why.</summary>
[Collection(InABrowser.Name)]
public sealed class ANumberIsRevealed(BrowserHost host)
{
    private const string Number = "+49 30 905007";

    [Fact]
    public async Task with_a_reason_that_stands_in_the_log()
    {
        var page = await host.SignedIn();
        var reason = $"Call-back {Guid.CreateVersion7():N}";
        await page.Visit($"/contracts/{host.Seeded.Contract}/contacts?period=2026-10");
        await page.GetByRole(AriaRole.Link, new() { Name = "a7", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("a7");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(page.GetByText(Number)).ToHaveCountAsync(0);

        await page.FillAsync("#reveal-reason", reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the number" }).ClickAsync();
        await Assertions.Expect(page.GetByText(Number)).ToBeVisibleAsync();
        await Sound(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();
        await Assertions.Expect(page.GetByText(Number)).ToHaveCountAsync(0);

        await page.Visit("/privacy/log?action=customer.revealed");
        var entry = page.GetByRole(AriaRole.Row).Filter(new() { HasText = reason });
        await Assertions.Expect(entry).ToContainTextAsync("Number shown");
        await Assertions.Expect(entry.GetByRole(AriaRole.Link, new() { Name = "a7" })).ToBeVisibleAsync();
        await Sound(page, drawAgain: true);
        var file = await page.APIRequest.GetAsync($"{host.Address}/exports/privacy-log.csv?action=customer.revealed");
        var text = await file.TextAsync();
        Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.DoesNotContain("905007", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_customer_is_erased_after_it_was_shown_what_goes_and_what_stays()
    {
        var page = await host.SignedIn();
        await page.Visit("/privacy");
        await page.FillAsync("#erase-number", "+49 (30) 905-059");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look what is stored" }).ClickAsync();
        await Assertions.Expect(page.GetByText("100 s of talk time, billed as before")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("1 contact with its times")).ToBeVisibleAsync();
        var erase = page.GetByRole(AriaRole.Button, new() { Name = "Erase for good" });
        await Assertions.Expect(erase).ToBeDisabledAsync();
        await Sound(page);

        await page.FillAsync("#erase-reason", "Request 118");
        await page.GetByLabel("I know that this cannot be undone").CheckAsync();
        await erase.ClickAsync();
        await Assertions.Expect(page.GetByText("Done: 1 version of a contact changed")).ToBeVisibleAsync();

        await page.FillAsync("#erase-number", "+49 (30) 905-059");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look what is stored" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is stored");
    }

    /// <param name="drawAgain">Rows of a grid fade from one scheme to the other; half-way they have neither's contrast.</param>
    private static async Task Sound(IPage page, bool drawAgain = false)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            if (drawAgain)
            {
                await page.ReloadAsync();
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }

            var faults = await page.RunAxe();
            Assert.Empty(faults.Violations.Select(fault => $"{scheme}: {fault.Id}: {fault.Nodes[0].Html}"));
        }
    }
}
