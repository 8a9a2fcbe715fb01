using Bpo.Web.Mail;
using Quartz;

namespace Bpo.Web.Jobs;

[DisallowConcurrentExecution]
public sealed class SendMailJob(SendDueMail mail) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await mail.Run(cancellationToken);
}
