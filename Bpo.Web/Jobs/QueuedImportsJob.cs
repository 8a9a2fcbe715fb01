using Quartz;

namespace Bpo.Web.Jobs;

[DisallowConcurrentExecution]
public sealed class QueuedImportsJob(QueuedImports imports) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await imports.RunDue(cancellationToken);
}
