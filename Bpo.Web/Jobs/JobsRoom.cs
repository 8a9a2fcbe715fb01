using Bpo.Web.Mail;
using Bpo.Web.Operations.Databases;
using Bpo.Web.Operations.Settings;
using Bpo.Web.Pulls;
using Quartz;

namespace Bpo.Web.Jobs;

/// <summary>Timers that wake work. They are kept in the database (clustered on PostgreSQL); what there is to do is kept there too.</summary>
public static class JobsRoom
{
    private static readonly TimeSpan QueueInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MailInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PullInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StandingInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetentionInterval = TimeSpan.FromDays(1);

    public static void AddJobs(this WebApplicationBuilder builder, BpoSettings settings)
    {
        var services = builder.Services;
        AddWork(services);
        services.AddMail(settings.Mail, settings.Ingestion);
        if (settings.Jobs.Enabled)
        {
            AddTimers(services, settings);
        }
    }

    private static void AddTimers(IServiceCollection services, BpoSettings settings)
    {
        var storage = new Storage(settings.Database);
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store => Keep(store, storage));
            quartz.ScheduleJob<CloseMonthsJob>(
                trigger =>
                    trigger.WithIdentity("close-months").Every(TimeSpan.FromMinutes(settings.Jobs.MonthCloseMinutes)),
                job => job.WithIdentity("close-months")
            );
            quartz.ScheduleJob<QueuedImportsJob>(
                trigger => trigger.WithIdentity("queued-imports").Every(QueueInterval),
                job => job.WithIdentity("queued-imports")
            );
            quartz.ScheduleJob<RecomputeHistoriesJob>(
                trigger => trigger.WithIdentity("recomputed-histories").Every(QueueInterval),
                job => job.WithIdentity("recomputed-histories")
            );
            quartz.ScheduleJob<QueuedSimulationsJob>(
                trigger => trigger.WithIdentity("queued-simulations").Every(QueueInterval),
                job => job.WithIdentity("queued-simulations")
            );
            AlwaysRun(quartz);
            if (settings.Mail.IsOn)
            {
                quartz.ScheduleJob<SendMailJob>(
                    trigger => trigger.WithIdentity("mail").Every(MailInterval),
                    job => job.WithIdentity("mail")
                );
            }

            if (settings.Ingestion.DropFolder.Length > 0)
            {
                quartz.ScheduleJob<DropFolderJob>(
                    trigger =>
                        trigger
                            .WithIdentity("drop-folder")
                            .Every(TimeSpan.FromSeconds(settings.Ingestion.DropFolderSeconds)),
                    job => job.WithIdentity("drop-folder")
                );
            }
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<EveryTenant>();
        services.AddSingleton<CloseDueMonths>();
        services.AddSingleton<DropFolder>();
        services.AddSingleton<QueuedImports>();
        services.AddSingleton<RecomputeHistories>();
        services.AddSingleton<QueuedSimulations>();
        services.AddPulls();
        services.AddSingleton<RefreshStandings>();
        services.AddSingleton<KeepRetention>();
        services.AddSingleton<ForgetAnswers>();
        services.AddSingleton<ForgetPushes>();
    }

    private static void AlwaysRun(IQuartzBuilder quartz)
    {
        quartz.ScheduleJob<DuePullsJob>(
            trigger => trigger.WithIdentity("pulls").Every(PullInterval),
            job => job.WithIdentity("pulls")
        );
        quartz.ScheduleJob<RefreshStandingsJob>(
            trigger => trigger.WithIdentity("running-months").Every(StandingInterval),
            job => job.WithIdentity("running-months")
        );
        quartz.ScheduleJob<KeepRetentionJob>(
            trigger => trigger.WithIdentity("retention").Every(RetentionInterval),
            job => job.WithIdentity("retention")
        );
        quartz.ScheduleJob<ForgetAnswersJob>(
            trigger => trigger.WithIdentity("idempotency-keys").Every(RetentionInterval),
            job => job.WithIdentity("idempotency-keys")
        );
        quartz.ScheduleJob<ForgetPushesJob>(
            trigger => trigger.WithIdentity("old-pushes").Every(RetentionInterval),
            job => job.WithIdentity("old-pushes")
        );
    }

    private static void Keep(IPersistentStoreBuilder store, Storage storage)
    {
        store.ProvisionSchema();
        if (storage.IsSqlite)
        {
            store.UseSqlite(storage.ConnectionString);
        }
        else
        {
            store.UsePostgres(storage.ConnectionString);
            store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(10));
        }
    }

    private static void Every<TJob>(this ITriggerConfigurator<TJob> trigger, TimeSpan interval)
        where TJob : IJob =>
        trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever());
}
