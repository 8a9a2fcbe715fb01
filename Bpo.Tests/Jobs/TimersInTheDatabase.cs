using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bpo.Tests.Jobs;

public sealed class TimersInTheDatabase
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_month_close_is_scheduled_in_the_store_of_the_database(string provider)
    {
        await using var host = await ApiHost.Start(provider, ("Jobs:Enabled", "true"));
        (await host.Client.Ask("/health/ready")).Expect(200);

        var scheduler = await host
            .Services.GetRequiredService<ISchedulerFactory>()
            .GetScheduler(TestContext.Current.CancellationToken);

        Assert.True(await scheduler.Exists(new JobKey("close-months"), TestContext.Current.CancellationToken));
        var about = await scheduler.GetMetadata(TestContext.Current.CancellationToken);
        Assert.True(about.JobStorePersistent);
        Assert.Equal(provider == TestDatabases.Postgres, about.JobStoreClustered);
    }
}
