using System.Text.Json;
using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Histories;

/// <summary>Orders the past to be judged anew when a version states anything otherwise that results follow from.</summary>
public sealed class RecomputeAmended(TenantDatabase database, HistoryJobs jobs)
{
    /// <summary>Credits for their ramp, which relaxes targets.</summary>
    private static readonly string[] Judging = ["timeZone", "calendars", "services", "slas", "forecasts", "credits"];

    public async Task Run(TenantScope scope, TermsVersion version, CancellationToken cancel)
    {
        if (await IsOtherwise(scope, version, cancel))
        {
            await jobs.Order(scope, version.ContractId, version.Number, cancel);
        }
    }

    private async Task<bool> IsOtherwise(TenantScope scope, TermsVersion version, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var before = await db.Set<TermsVersion>()
            .AsNoTracking()
            .Where(row => row.ContractId == version.ContractId && row.Number != version.Number)
            .OrderByDescending(row => row.EffectiveFrom)
            .FirstOrDefaultAsync(row => row.EffectiveFrom <= version.EffectiveFrom, cancel);
        if (before is null)
        {
            return false;
        }

        using var old = JsonDocument.Parse(before.Document);
        using var now = JsonDocument.Parse(version.Document);
        return Judging.Any(member => !Same(old.RootElement, now.RootElement, member));
    }

    private static bool Same(JsonElement left, JsonElement right, string member) =>
        (left.TryGetProperty(member, out var one), right.TryGetProperty(member, out var other)) switch
        {
            (true, true) => JsonElement.DeepEquals(one, other),
            (false, false) => true,
            _ => false,
        };
}
