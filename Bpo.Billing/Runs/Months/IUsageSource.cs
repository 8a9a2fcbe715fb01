using Bpo.Billing.Persistence;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Months;

/// <summary>
/// Port: where the usage of a contract comes from. The month run reads the store; a simulation puts other usage through the
/// same run. Everything is read as of one import, so that a month can be computed again from what it was computed from.
/// </summary>
public interface IUsageSource
{
    /// <summary>
    /// The highest import that touched usage of the contract in the span: it grows whenever such usage is added, corrected,
    /// moved or taken back.
    /// </summary>
    Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel);

    /// <summary>Every contact of the contract enqueued in the span, each in its version as of the import, in any order.</summary>
    IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    );

    Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    );

    /// <summary>Agent time, seats, results, records and costs of the period.</summary>
    Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel);
}
