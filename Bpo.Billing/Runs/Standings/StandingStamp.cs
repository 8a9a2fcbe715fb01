using System.Globalization;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Sla.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Standings;

/// <summary>
/// Names what a running month is computed from, cheaply: imports, terms, agreements and the day. It may change without the
/// month changing; the month never changes without it.
/// </summary>
internal static class StandingStamp
{
    public static async Task<string> Of(
        BpoDbContext db,
        Contract contract,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var id = contract.Id;
        var versions = await db.TermsOf(id, cancel);
        long[] counts =
        [
            await db.CompletedImports(cancel),
            contract.Version,
            versions.Count,
            await Changes(db.Set<ExclusionRecord>().Where(row => row.ContractId == id).Select(row => row.Version)),
            await Changes(db.Set<ForecastVersion>().Where(row => row.ContractId == id).Select(row => row.Version)),
            await Changes(db.Set<SlaIncident>().Where(row => row.ContractId == id).Select(row => row.Version)),
        ];
        return string.Join(
            ' ',
            counts
                .Select(count => count.ToString(CultureInfo.InvariantCulture))
                .Append(versions.ZoneOf().DateOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );

        // Rows are added and their versions counted up, never taken away.
        async Task<long> Changes(IQueryable<long> versions) => await versions.SumAsync(version => version + 1, cancel);
    }
}
