using Quartz;

namespace Bpo.Web.Jobs;

[DisallowConcurrentExecution]
public sealed class RefreshStandingsJob(RefreshStandings standings) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await standings.Run(cancellationToken);
}
