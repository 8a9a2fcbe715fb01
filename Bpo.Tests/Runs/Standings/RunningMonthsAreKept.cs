using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Standings;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Standings;

/// <summary>The clock stands on 21 November; nine of ten calls are answered, half of them within the threshold.</summary>
public sealed class RunningMonthsAreKept
{
    private static readonly Period November = Period.Month(2026, 11);

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_kept_month_says_what_computing_it_says(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var fixture = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(November.From, 400));
        var computed = (await Read(fixture, usage)).Accepted();

        (await Refresh(fixture, usage)).Accepted();
        var kept = (await Read(fixture, usage)).Accepted();

        Assert.False(kept.IsLagging);
        Assert.NotEmpty(kept.Budgets);
        Assert.Equal(
            computed.Results.Select(result => (result.Sla, result.Result)),
            kept.Results.Select(result => (result.Sla, result.Result))
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task new_terms_make_what_is_kept_lag(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var fixture = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(November.From, 400));
        (await Refresh(fixture, usage)).Accepted();
        (
            await fixture.AddTerms(
                ContractFixture.Terms.Replace("2026-10-01", "2026-11-01").Replace("\"80\"", "\"10\"")
            )
        ).Accepted();

        var lagging = (await Read(fixture, usage, mayLag: true)).Accepted();
        var current = (await Read(fixture, usage)).Accepted();

        Assert.True(lagging.IsLagging);
        Assert.Equal("Missed", Assert.Single(lagging.Results).Attainment);
        Assert.Equal("Met", Assert.Single(current.Results).Attainment);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_alert_is_raised_once(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var fixture = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(November.From, 400));

        var first = (await Refresh(fixture, usage)).Accepted();
        (await fixture.AddTerms(ContractFixture.Terms.Replace("2026-10-01", "2026-11-01"))).Accepted();
        var again = (await Refresh(fixture, usage)).Accepted();
        var unchanged = (await Refresh(fixture, usage)).Accepted();

        await using var db = test.Database.Open(fixture.Scope);
        var alerts = await db.Set<RaisedAlert>().Select(alert => alert.Alert).ToListAsync(Cancel);
        Assert.Equal((first, 0, 0), (alerts.Count, again, unchanged));
        Assert.Contains(BudgetAlert.NineTenths, alerts);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task whoever_sees_an_alert_first_is_kept(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var fixture = await ContractFixture.CreateActive(test);
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(November.From, 400));
        var raised = (await Refresh(fixture, usage)).Accepted();

        Assert.Equal((raised, 0), (await See(fixture, "usr_one"), await See(fixture, "usr_two")));
        await using var db = test.Database.Open(fixture.Scope);
        Assert.All(await db.Set<RaisedAlert>().ToListAsync(Cancel), alert => Assert.Equal("usr_one", alert.SeenBy));
    }

    private static async Task<int> See(ContractFixture fixture, string actor)
    {
        await using var db = fixture.Test.Database.Open(fixture.Scope);
        var seen = await MarkAlertsSeen.Run(
            db,
            fixture.Contract.Id,
            November.From,
            actor,
            ContractFixture.Clock.GetUtcNow(),
            Cancel
        );
        await db.SaveChangesAsync(Cancel);
        return seen;
    }

    private static Task<Domain.Result<int>> Refresh(ContractFixture fixture, GivenUsage usage) =>
        new RefreshStanding(fixture.Test.Database, Close(fixture, usage), usage, ContractFixture.Clock).Run(
            fixture.Scope,
            fixture.Contract.Id,
            November,
            Cancel
        );

    private static Task<Domain.Result<MonthStanding>> Read(
        ContractFixture fixture,
        GivenUsage usage,
        bool mayLag = false
    ) =>
        new ReadMonth(fixture.Test.Database, Close(fixture, usage), ContractFixture.Clock).Run(
            fixture.Scope,
            fixture.Contract.Id,
            November,
            Cancel,
            mayLag
        );

    private static CloseMonth Close(ContractFixture fixture, GivenUsage usage) =>
        new(fixture.Test.Database, usage, ContractFixture.Clock);
}
