using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>The secret of a source's pushes is made, seen once, changed and ended; the address stands beside it.</summary>
[Collection(InABrowser.Name)]
public sealed partial class ASecretIsMade(BrowserHost host)
{
    [Fact]
    public async Task it_is_seen_once_and_the_one_before_runs_out()
    {
        var page = await host.SignedIn();
        await page.Visit($"/sources/{host.Seeded.Source}/pushes");
        await Assertions
            .Expect(page.Locator("#push-address"))
            .ToHaveValueAsync($"{host.Address}/hooks/{host.Seeded.Source}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a secret" }).ClickAsync();
        await Assertions.Expect(page.Locator("#hook-secret")).ToHaveValueAsync(StandardSecret());
        await Assertions.Expect(page.GetByText("signs now")).ToHaveCountAsync(1);
        var faults = await page.RunAxe();
        Assert.Empty(faults.Violations.Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Change the secret" }).ClickAsync();
        await Assertions.Expect(page.GetByText("valid until")).ToHaveCountAsync(1);
        await page.Visit($"/sources/{host.Seeded.Source}/pushes");
        await Assertions.Expect(page.Locator("#hook-secret")).ToHaveCountAsync(0);

        for (var left = 1; left >= 0; left--)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "End it now" }).ClickAsync();
            await Assertions
                .Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "…" }))
                .ToHaveCountAsync(left);
        }

        await Assertions.Expect(page.GetByText("No secret yet")).ToBeVisibleAsync();
    }

    [GeneratedRegex("^whsec_.{32}$", RegexOptions.None, 1000)]
    private static partial Regex StandardSecret();
}
