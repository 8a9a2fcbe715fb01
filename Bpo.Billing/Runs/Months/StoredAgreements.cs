using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Credits;
using Bpo.Domain.Forecasts;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Months;

/// <summary>Reads what was agreed about a month. Run, correction, month so far and effect all read it here.</summary>
public static class StoredAgreements
{
    /// <param name="bounds">The instants of the month in the contract's zone.</param>
    /// <param name="month">Its first day.</param>
    public static async Task<Agreements> AgreementsOf(
        this BpoDbContext db,
        Guid contractId,
        InstantRange bounds,
        DateOnly month,
        CancellationToken cancel
    )
    {
        var exclusions = await db.ExclusionsOf(contractId, bounds, cancel);
        var forecasts = await db.Set<ForecastVersion>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Since < bounds.To && row.Until > bounds.From)
            .Where(row => row.ClientSignedAt != null && row.VendorSignedAt != null)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        var incidents = await db.Set<SlaIncident>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Month == month)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        return new Agreements
        {
            Exclusions =
            [
                .. exclusions.Where(row => row.Status == ExclusionStatus.Approved).Select(row => row.For(bounds)),
            ],
            Proposed =
            [
                .. exclusions
                    .Where(row => row is { Status: ExclusionStatus.Proposed, Cancels: null })
                    .Select(row => row.For(bounds)),
            ],
            Forecasts = [.. forecasts.SelectMany(ForecastSpans.Intervals)],
            Incidents =
            [
                .. incidents.Select(row => new Incident(
                    PublicId.Format(PublicId.Incident, row.Id),
                    row.Slas,
                    row.Chosen.Length == 0 ? null : row.Chosen
                )),
            ],
        };
    }

    /// <summary>Proposed and approved ones that touch the span and were not cancelled, oldest first.</summary>
    public static async Task<IReadOnlyList<ExclusionRecord>> ExclusionsOf(
        this BpoDbContext db,
        Guid contractId,
        InstantRange bounds,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ExclusionRecord>()
            .AsNoTracking()
            .Where(row => row.ContractId == contractId && row.Since < bounds.To && row.Until > bounds.From)
            .Where(row => row.Status == ExclusionStatus.Proposed || row.Status == ExclusionStatus.Approved)
            .ToListAsync(cancel);
        var cancelled = rows.Where(row => row.Status == ExclusionStatus.Approved)
            .Select(row => row.Cancels)
            .OfType<Guid>()
            .ToHashSet();
        return
        [
            .. rows.Where(row => !cancelled.Contains(row.Id))
                .Where(row => row.Cancels is null || row.Status == ExclusionStatus.Proposed)
                .OrderBy(row => row.ProposedAt)
                .ThenBy(row => row.Id),
        ];
    }

    /// <summary>One hash over what shapes a result; empty when nothing does. Proposals shape none.</summary>
    public static string Hash(this Agreements agreements)
    {
        if (agreements.Exclusions.Count + agreements.Forecasts.Count + agreements.Incidents.Count == 0)
        {
            return "";
        }

        var shaping = StoredJson.Write(agreements with { Proposed = [] });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shaping)));
    }
}
