using Quartz;

namespace Bpo.Web.Jobs;

[DisallowConcurrentExecution]
public sealed class ForgetPushesJob(ForgetPushes pushes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await pushes.Run(cancellationToken);
}
