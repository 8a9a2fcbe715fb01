using System.Text.RegularExpressions;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bpo.Tests.Browser;

/// <summary>Days whose file never came stand on the source's page, each with a button that asks for it alone and one that says it came another way.</summary>
[Collection(InABrowser.Name)]
public sealed partial class ADayIsFetchedAgain(BrowserHost host)
{
    [Fact]
    public async Task a_missed_day_is_shown_and_asked_for_by_itself()
    {
        var page = await host.SignedIn();
        var path = $"/sources/{host.Seeded.Source}";
        await Miss(PublicId.Parse(PublicId.Source, host.Seeded.Source)!.Value);
        await page.Visit(path);
        await Assertions.Expect(page.GetByText("The files of these days never came:")).ToBeVisibleAsync();
        var again = page.GetByRole(AriaRole.Button, new() { NameRegex = Again() });
        await Assertions.Expect(again).ToHaveCountAsync(2);
        var faults = await page.RunAxe();
        Assert.Empty(faults.Violations.Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"));

        await page.GetByRole(AriaRole.Button, new() { NameRegex = Otherwise() }).First.ClickAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Note it" });
        await Assertions.Expect(save).ToBeDisabledAsync();
        await page.GetByLabel("How did the file of").FillAsync("uploaded by hand");
        await save.ClickAsync();
        await Assertions.Expect(page.GetByText("uploaded by hand")).ToBeVisibleAsync();
        await Assertions.Expect(again).ToHaveCountAsync(1);
        faults = await page.RunAxe();
        Assert.Empty(faults.Violations.Select(fault => $"{fault.Id}: {fault.Nodes[0].Html}"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = AfterAll() }).ClickAsync();
        await Assertions.Expect(again).ToHaveCountAsync(2);

        // The address is one that a pull must not reach, so that it is refused without asking anybody.
        await again.First.ClickAsync();
        await Assertions.Expect(page.GetByText("Failures in a row: 1.")).ToBeVisibleAsync();
        await Assertions.Expect(again).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch no more" }).ClickAsync();
        await Assertions.Expect(again).ToHaveCountAsync(0);
    }

    private async Task Miss(Guid source)
    {
        var database = host.Services.GetRequiredService<TenantDatabase>();
        Guid tenant;
        await using (var directory = database.OpenDirectory())
        {
            tenant = (await directory.Set<Tenant>().SingleAsync(TestContext.Current.CancellationToken)).TenantId;
        }

        await using var db = database.Open(TenantScope.Of(tenant));
        db.Add(
            new SourcePull
            {
                TenantId = tenant,
                SourceId = source,
                Url = "https://localhost:1/{date}.csv",
                Credential = PullCredential.None,
                CredentialName = "",
                EveryMinutes = 60,
                SetBy = "test",
                SetAt = TestDatabase.Now,
                NextAt = TestDatabase.Now,
                Since = DateOnly.FromDateTime(TestDatabase.Now.UtcDateTime).AddDays(-3),
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("^Came another way", RegexOptions.None, 1000)]
    private static partial Regex Otherwise();

    [GeneratedRegex("^Missed after all", RegexOptions.None, 1000)]
    private static partial Regex AfterAll();

    [GeneratedRegex("^Fetch .+2026 again$", RegexOptions.None, 1000)]
    private static partial Regex Again();
}
