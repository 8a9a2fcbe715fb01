using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Months;

/// <summary>The usage that imports have stored.</summary>
public sealed class StoredUsage : IUsageSource
{
    /// <summary>A result may be accepted, silently accepted or clawed back long after it was reported.</summary>
    private const int ResultsLookBackDays = 400;

    public async Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel) =>
        Math.Max(
            await db.LastTouched(contractId, span.From, span.To, cancel),
            await db.LastRecorded(contractId, span.From.AddDays(-ResultsLookBackDays), span.To, cancel)
        );

    public IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        CancellationToken cancel
    ) => db.CurrentContacts(new ContactFilter(contractId, span.From, span.To)).Select(row => row.ToContact());

    public Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        CancellationToken cancel
    ) => db.Rollups(contractId, span.From, span.To, cancel);

    public async Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel)
    {
        var versions = await db.TermsOf(contractId, cancel);
        if (versions.Count == 0)
        {
            return OtherUsage.None;
        }

        var terms = (versions.LastOrDefault(version => version.Terms.EffectiveFrom < period.To) ?? versions[0]).Terms;
        var (from, to) = terms.Zone.Bounds(period);
        Task<IReadOnlyList<T>> Facts<T>(string kind, DateTimeOffset since) =>
            db.Facts<T>(contractId, kind, since, to, terms, cancel);

        return new OtherUsage
        {
            AgentActivity = await Facts<AgentActivity>("agent-activity", from),
            Seats = await Facts<SeatAssignment>("seats", from),
            Results = await Facts<AchievedResult>("results", from.AddDays(-ResultsLookBackDays)),
            Records = await Facts<ListRecord>("records", from),
            Costs = await Facts<IncurredCost>("costs", from),
        };
    }
}
