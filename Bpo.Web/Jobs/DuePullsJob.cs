using Quartz;

namespace Bpo.Web.Jobs;

[DisallowConcurrentExecution]
public sealed class DuePullsJob(DuePulls pulls) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await pulls.Run(cancellationToken);
}
