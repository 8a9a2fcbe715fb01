using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Records;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Months;

/// <summary>The usage that imports have stored. One that still runs is not seen, not even the part it has committed.</summary>
public sealed class StoredUsage : IUsageSource
{
    /// <summary>A result may be accepted, silently accepted or clawed back long after it was reported.</summary>
    private const int ResultsLookBackDays = 400;

    /// <summary>A ticket of the month may have been answered, reopened or solved in the next ones.</summary>
    private const int TicketDays = 100;

    private static readonly (TimeSpan Before, TimeSpan After) YearBefore = (
        TimeSpan.FromDays(ResultsLookBackDays),
        TimeSpan.Zero
    );

    private static readonly IReadOnlyDictionary<string, (TimeSpan Before, TimeSpan After)> Reach = new Dictionary<
        string,
        (TimeSpan Before, TimeSpan After)
    >(StringComparer.Ordinal)
    {
        ["results"] = YearBefore,
        ["headcount"] = YearBefore,
        ["people"] = YearBefore,
        ["ticket-events"] = (TimeSpan.FromDays(TicketDays), TimeSpan.FromDays(TicketDays)),
    };

    public async Task<long> AsOf(BpoDbContext db, Guid contractId, InstantRange span, CancellationToken cancel)
    {
        var ended = await db.CompletedImports(cancel);
        var recordedSince = span.From.AddDays(-ResultsLookBackDays);
        return Math.Max(
            await db.LastTouched(Of(contractId, span), ended, cancel),
            await db.LastRecorded(contractId, recordedSince, span.To, ended, cancel)
        );
    }

    public IAsyncEnumerable<Contact> Contacts(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    )
    {
        var words = new StringPool();
        return db.AllContactsAsOf(Of(contractId, span), asOf).Select(row => row.ToContact(words));
    }

    /// <summary>The stored cells are of now; what stood at an earlier import is counted from its contacts.</summary>
    public async Task<IReadOnlyList<Rollup>> Cells(
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    )
    {
        var filter = Of(contractId, span);
        if (await db.AreAsOf(filter, asOf, cancel))
        {
            return await db.Rollups(contractId, span.From, span.To, cancel);
        }

        var cells = new Dictionary<RollupKey, RollupCell>();
        await foreach (var row in db.AllContactsAsOf(filter, asOf).WithCancellation(cancel))
        {
            var contact = row.ToContact();
            var key = RollupKey.Of(contact, row.Service);
            if (!cells.TryGetValue(key, out var cell))
            {
                cells[key] = cell = new RollupCell();
            }

            cell.Count(contact);
        }

        return [.. cells.Select(pair => new Rollup(pair.Key, pair.Value))];
    }

    public async Task<OtherUsage> Other(BpoDbContext db, Guid contractId, Period period, CancellationToken cancel)
    {
        var versions = await db.TermsOf(contractId, cancel);
        if (versions.Count == 0)
        {
            return OtherUsage.None;
        }

        var terms = versions.AtEndOf(period);
        var facts = await db.Facts(contractId, terms.Zone.Bounds(period), Reach, terms, cancel);
        return RecordedUsage.Of(kind => facts[kind]);
    }

    private static ContactFilter Of(Guid contractId, InstantRange span) => new(contractId, span.From, span.To);
}
