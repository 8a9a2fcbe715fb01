using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Runs;

/// <summary>Usage that a test hands in; each addition counts as an import.</summary>
internal sealed class GivenUsage : IUsageSource
{
    private readonly List<(long Import, Contact Contact)> contacts = [];
    private long imports;

    public void Import(params IEnumerable<Contact> added)
    {
        imports++;
        contacts.AddRange(added.Select(contact => (imports, contact)));
    }

    /// <summary>Answered voice calls of one minute, one a quarter of an hour from the first of the month.</summary>
    public static IEnumerable<Contact> Calls(DateOnly month, int count, string prefix = "") =>
        Enumerable
            .Range(0, count)
            .Select(number => new Contact
            {
                Id = $"{prefix}{month:yyyy-MM}-{number}",
                Queue = "support",
                EnqueuedAt = new DateTimeOffset(month.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero).AddMinutes(
                    15 * number
                ),
                WaitSeconds = number % 40,
                TalkSeconds = 60,
                Outcome = number % 10 == 0 ? Outcome.Abandoned : Outcome.Answered,
            });

    public Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel) =>
        Task.FromResult(Within(span).Select(entry => entry.Import).DefaultIfEmpty().Max());

    public IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    ) => Within(span).Select(entry => entry.Contact).ToAsyncEnumerable();

    public Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    ) => Task.FromResult(Rollup.Of(Within(span).Select(entry => entry.Contact), _ => "voice"));

    public Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel) =>
        Task.FromResult(OtherUsage.None);

    private IEnumerable<(long Import, Contact Contact)> Within(InstantRange span) =>
        contacts.Where(entry => span.Contains(entry.Contact.EnqueuedAt));
}
