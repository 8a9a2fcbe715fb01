using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Completeness;

/// <summary>Whether a source brought in a month what was expected of it: load, judge.</summary>
public sealed class ReadCompleteness(TenantDatabase database, TimeProvider clock)
{
    public static readonly Problem NoSource = new("source.not-found", "There is no such source.");

    public async Task<Result<SourceMonth>> Run(TenantScope scope, Guid sourceId, Period month, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        if (
            scope.Client is not null
            || await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == sourceId, cancel)
                is not { } source
        )
        {
            return NoSource;
        }

        var expectation = await db.Set<DeliveryExpectation>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.SourceId == sourceId, cancel);
        var usage = await SourceUsage.Of(db, source, month, cancel);
        return new SourceMonth(
            source,
            expectation,
            month,
            Judge(usage, source, expectation, month, clock.GetUtcNow()),
            usage.Skew,
            await SetAsideAhead(db, source, month, cancel),
            BilledUsage.IsForgotten(await Claims(db, usage, month, cancel))
        );
    }

    internal static IReadOnlyList<JudgedDay> Judge(
        SourceUsage usage,
        Source source,
        DeliveryExpectation? expectation,
        Period month,
        DateTimeOffset now
    ) => new DeliveryCalendar(expectation, usage.Days, SourceCalendar.Of(source).DateOf(now)).Judge(month);

    /// <summary>Rows of files received in the month that begin in the future and were set aside for it.</summary>
    private static Task<long> SetAsideAhead(BpoDbContext db, Source source, Period month, CancellationToken cancel)
    {
        var span = SourceCalendar.Of(source).Bounds(month);
        return (
            from row in db.Set<SetAsideRow>()
            join import in db.Set<Import>() on row.ImportId equals import.Id
            where import.SourceId == source.Id && import.StartedAt >= span.From && import.StartedAt < span.To
            where row.Code == RowCodes.FutureStart
            select row
        ).LongCountAsync(cancel);
    }

    private static async Task<List<ClaimedContacts>> Claims(
        BpoDbContext db,
        SourceUsage usage,
        Period month,
        CancellationToken cancel
    )
    {
        var invoices = await db.Set<Invoice>()
            .AsNoTracking()
            .Where(invoice => invoice.PeriodFrom == month.From && invoice.Kind == InvoiceKind.Invoice)
            .Select(invoice => new { invoice.Id, invoice.ContractId })
            .ToListAsync(cancel);
        var ids = invoices.Select(invoice => invoice.Id).ToList();
        var lines = await db.Set<InvoiceLine>()
            .Where(line => ids.Contains(line.InvoiceId) && line.Contacts > 0 && line.AmountMinor != 0)
            .Select(line => new { line.InvoiceId, line.Service })
            .ToListAsync(cancel);
        return
        [
            .. usage.Claimed.Select(claim =>
            {
                var invoice = invoices.Find(invoice => invoice.ContractId == claim.Key.Contract);
                return new ClaimedContacts(
                    claim.Value,
                    claim.Key.Contract != Guid.Empty,
                    invoice is not null,
                    invoice is not null
                        && lines.Exists(line =>
                            line.InvoiceId == invoice.Id
                            && (line.Service.Length == 0 || line.Service == claim.Key.Service)
                        )
                );
            }),
        ];
    }
}

/// <param name="SetAsideAhead">Rows that begin more than five minutes after their file was received.</param>
/// <param name="IsForgotten">Contacts were taken and none of them is billed.</param>
public sealed record SourceMonth(
    Source Source,
    DeliveryExpectation? Expectation,
    Period Month,
    IReadOnlyList<JudgedDay> Days,
    ClockSkew Skew,
    long SetAsideAhead,
    bool IsForgotten
);
