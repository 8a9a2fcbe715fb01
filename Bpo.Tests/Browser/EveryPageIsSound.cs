using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>WCAG 2.2 AA by axe, in light and dark; nothing is fetched from anybody else; nothing runs over sideways.</summary>
[Collection(InABrowser.Name)]
public sealed class EveryPageIsSound(BrowserHost host)
{
    public static TheoryData<string> Pages =>
        [
            "/sign-in",
            "/error",
            "/no-right",
            "/",
            "/clients",
            "/clients/new",
            "/contracts",
            "/contracts/new",
            "/contracts/{contract}",
            "/contracts/{contract}/versions",
            "/contracts/{contract}/drafts",
            "/contracts/{contract}/months",
            "/contracts/{contract}/simulator",
            "/contracts/{contract}/findings/2026-10",
            "/contracts/{contract}/sla/2026-10",
            "/contracts/{contract}/sla/2026-10/sl",
            "/contracts/{contract}/contacts?period=2026-10",
            "/contracts/{contract}/contacts/{contact}",
            "/contracts/{contract}/reviews/2026-10",
            "/contracts/{contract}/credits/2026-10",
            "/contracts/{contract}/forecasts",
            "/contracts/{contract}/staffing?from=2026-11-02",
            "/contracts/{contract}/staffing?from=2026-11-02&days=7",
            "/contracts/{contract}/staffing?from=2026-12-02",
            "/contracts/{contract}/staffing/what-if?from=2026-11-02",
            "/contracts/{contract}/reconciliation/2026-10",
            "/contracts/{contract}/exclusions/{exclusion}",
            "/contracts/{contract}/disputes/{dispute}",
            "/sla",
            "/sla/roll-up/2026-10?by=Site",
            "/exclusions",
            "/exclusions/new",
            "/disputes",
            "/disputes/new",
            "/invoices",
            "/invoices/{invoice}",
            "/imports",
            "/imports/{import}",
            "/imports/unmatched",
            "/imports/completeness",
            "/sources",
            "/sources/new",
            "/sources/{source}",
            "/sources/{source}/pushes",
            "/reviews",
            "/sellers",
            "/sellers/{vendor}",
            "/privacy",
            "/privacy/log",
            "/not-found",
        ];

    /// <summary>One visit for all three: a page is loaded once and looked at as its reader turns it.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task in_light_in_dark_and_on_a_telephone(string path)
    {
        var page = path == "/sign-in" ? await host.NewPage() : await host.SignedIn();
        List<string> foreign = [];
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(host.Address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                foreign.Add(request.Url);
            }
        };
        await page.GotoAsync(host.Seeded.Address(path));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // Without motion a colour is at once what it becomes.
            await page.EmulateMediaAsync(
                new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce }
            );
            var result = await page.RunAxe();
            Assert.Empty(result.Violations.Select(fault => $"{scheme}: {fault.Id}: {fault.Nodes[0].Html}"));
        }

        await page.SetViewportSizeAsync(390, 844);
        var beyond = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.Equal(0, beyond);
        Assert.Empty(foreign);
    }
}
