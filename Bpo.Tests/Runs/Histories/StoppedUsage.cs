using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Runs.Histories;

/// <summary>Usage during whose nth reading something else happens, as when a person presses a button meanwhile.</summary>
internal sealed class StoppedUsage(IUsageSource usage, int reads, Func<Task> meanwhile) : IUsageSource
{
    private int left = reads;

    public async Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel)
    {
        left--;
        if (left == 0)
        {
            await meanwhile();
        }

        return await usage.AsOf(db, contractId, span, cancel);
    }

    public IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    ) => usage.Contacts(db, contractId, span, asOf, cancel);

    public Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    ) => usage.Cells(db, contractId, span, asOf, cancel);

    public Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel) =>
        usage.Other(db, contractId, period, cancel);
}
