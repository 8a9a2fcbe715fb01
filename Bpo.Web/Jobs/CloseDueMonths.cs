using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain.Access;

namespace Bpo.Web.Jobs;

/// <summary>
/// Computes every month that is due, for every tenant. What is due is read from the database each time, so a missed or a
/// doubled wake-up changes nothing.
/// </summary>
public sealed partial class CloseDueMonths(
    EveryTenant tenants,
    TenantDatabase database,
    CloseMonth close,
    CloseInterrupted interrupted,
    TimeProvider clock,
    ILogger<CloseDueMonths> logger
)
{
    /// <summary>An import that has stored nothing for so long died with its process; until it is ended no month can be whole.</summary>
    private static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(30);

    /// <returns>How many drafts were written or replaced.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var written = 0;
        foreach (var scope in await tenants.Scopes(cancel))
        {
            await interrupted.Run(scope, SilentFor, cancel);
            foreach (var due in await Due(scope, cancel))
            {
                written += await Close(scope, due, cancel) ? 1 : 0;
            }
        }

        return written;
    }

    private async Task<IReadOnlyList<DueMonth>> Due(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await DueMonths.Find(db, clock.GetUtcNow(), cancel);
    }

    private async Task<bool> Close(TenantScope scope, DueMonth due, CancellationToken cancel)
    {
        var contract = PublicId.Format(PublicId.Contract, due.ContractId);
        var closed = await close.Run(scope, due.ContractId, due.Month, cancel);
        return closed.Match(
            month =>
            {
                if (month.Effect == RunEffect.Written)
                {
                    Drafted(contract, due.Month.From, PublicId.Format(PublicId.Invoice, month.InvoiceId));
                }

                return month.Effect == RunEffect.Written;
            },
            problem =>
            {
                Refused(contract, due.Month.From, problem.Code);
                return false;
            }
        );
    }

    [LoggerMessage(3101, LogLevel.Information, "Drafted {InvoiceId} of {ContractId} for {Month:yyyy-MM}")]
    private partial void Drafted(string contractId, DateOnly month, string invoiceId);

    [LoggerMessage(3102, LogLevel.Warning, "The month {Month:yyyy-MM} of {ContractId} was refused: {Code}")]
    private partial void Refused(string contractId, DateOnly month, string code);
}
