using Bpo.Billing.Persistence;
using Bpo.Billing.Rating;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>Usage as it would stand had it been matched by other terms: the stored cells know the services agreed then.</summary>
internal sealed class RecountedUsage(IUsageSource stored, Terms terms) : IUsageSource
{
    public Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel) =>
        stored.AsOf(db, contractId, span, cancel);

    public IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    ) => stored.Contacts(db, contractId, span, asOf, cancel);

    public async Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    )
    {
        var assignment = new ServiceAssignment(terms);
        var cells = new Dictionary<RollupKey, RollupCell>();
        await foreach (var contact in stored.Contacts(db, contractId, span, asOf, cancel).WithCancellation(cancel))
        {
            var key = RollupKey.Of(contact, assignment.Of(contact) ?? "");
            if (!cells.TryGetValue(key, out var cell))
            {
                cells[key] = cell = new RollupCell();
            }

            cell.Count(contact);
        }

        return [.. cells.Select(pair => new Rollup(pair.Key, pair.Value))];
    }

    public Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel) =>
        stored.Other(db, contractId, period, cancel);
}
