using Bpo.Billing.Persistence;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Months;

/// <summary>
/// Port: where the usage of a contract comes from. The month run reads the store; a simulation puts other usage through the
/// same run.
/// </summary>
public interface IUsageSource
{
    /// <summary>
    /// Grows whenever usage of the contract in the span is added, corrected or taken back: the highest import that touched it.
    /// </summary>
    Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel);

    /// <summary>Every contact of the contract enqueued in the span, each in its newest version, in any order.</summary>
    IAsyncEnumerable<Contact> Contacts(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel);

    Task<IReadOnlyList<Rollup>> Cells(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel);

    /// <summary>Agent time, seats, results, records and costs of the period.</summary>
    Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel);
}
