using Quartz;

namespace Bpo.Web.Jobs;

[DisallowConcurrentExecution]
public sealed class ForgetAnswersJob(ForgetAnswers answers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await answers.Run(cancellationToken);
}
