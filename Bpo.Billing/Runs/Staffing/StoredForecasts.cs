using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Staffing.Plans;
using Bpo.Domain.Contracts;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Staffing;

/// <summary>The forecast to staff for: signed before proposed, exchanged before imported, and the contract's own last.</summary>
internal static class StoredForecasts
{
    /// <param name="number">A version that is asked for, signed or not.</param>
    public static async Task<StaffedForecast> ForecastOf(
        this BpoDbContext db,
        Guid contractId,
        Terms terms,
        InstantRange span,
        int? number,
        CancellationToken cancel
    )
    {
        var versions = await db.Set<ForecastVersion>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Since < span.To && row.Until > span.From)
            .Where(row => number == null || row.Number == number)
            .ToListAsync(cancel);
        if (versions.Where(version => version.LockedAt is not null).ToList() is { Count: > 0 } locked)
        {
            return new StaffedForecast(
                ForecastOrigin.Signed,
                [.. locked.OrderByDescending(version => version.LockedAt).Select(version => Edition(version, span))]
            );
        }

        if (versions.MaxBy(version => version.Number) is { } newest)
        {
            return new StaffedForecast(ForecastOrigin.Proposed, [Edition(newest, span)]);
        }

        return number is null ? await Others(db, contractId, terms, span, cancel) : StaffedForecast.None;
    }

    private static async Task<StaffedForecast> Others(
        BpoDbContext db,
        Guid contractId,
        Terms terms,
        InstantRange span,
        CancellationToken cancel
    )
    {
        var imported = await db.FactsOf<ForecastInterval>(contractId, "forecasts", span, terms, cancel);
        if (imported.Count > 0)
        {
            return new StaffedForecast(
                ForecastOrigin.Imported,
                [
                    .. imported
                        .GroupBy(row => row.LockedAt)
                        .OrderByDescending(group => group.Key)
                        .Select(group => new ForecastEdition(
                            null,
                            null,
                            [.. group.Select(row => new AnnouncedLoad(row.Service, row.Span, row.Contacts, null))]
                        )),
                ]
            );
        }

        var clauses = terms
            .Forecasts.Select(forecast => new AnnouncedLoad(
                forecast.Service,
                terms.Zone.Bounds(forecast.Span),
                forecast.Contacts,
                forecast.AhtSeconds
            ))
            .Where(load => Touches(load.Span, span))
            .ToList();
        return clauses.Count == 0
            ? StaffedForecast.None
            : new StaffedForecast(ForecastOrigin.Terms, [new ForecastEdition(null, null, clauses)]);
    }

    private static ForecastEdition Edition(ForecastVersion version, InstantRange span) =>
        new(
            version.Number,
            version.LockedAt,
            [
                .. ForecastSpans
                    .Of(version)
                    .Select(row => new AnnouncedLoad(
                        version.Service.Length == 0 ? null : version.Service,
                        new InstantRange(row.From, row.To),
                        row.Contacts,
                        row.AhtSeconds
                    ))
                    .Where(load => Touches(load.Span, span)),
            ]
        );

    private static bool Touches(InstantRange one, InstantRange other) => one.From < other.To && one.To > other.From;
}
