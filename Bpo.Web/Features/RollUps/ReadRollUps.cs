using Bpo.Billing.Compliance;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.RollUps;

/// <summary>Months over all contracts of the reader, told apart as wished, with the vendors' names.</summary>
public sealed class ReadRollUps(TenantDatabase database, RollUpMonths months)
{
    public async Task<RollUpView> Read(TenantScope scope, RollUpWish wish, CancellationToken cancel)
    {
        var span = new Period(wish.Month.AddMonths(1 - wish.Months), wish.Month.AddMonths(1));
        var results = await months.Run(scope, span, cancel);
        await using var db = database.Open(scope);
        var names = await db.Set<Vendor>().ToDictionaryAsync(vendor => vendor.Id, vendor => vendor.Name, cancel);
        return new RollUpView(
            wish,
            [.. results.Where(row => row.IsRunning).Select(row => row.Month).Distinct().Order()],
            [
                .. RolledUpGroup
                    .Of(results, wish.By)
                    .SelectMany(group =>
                        group.Rows.Select(row => new RolledUpRow(
                            group.Vendor is { } vendor ? names.GetValueOrDefault(vendor, "") : null,
                            group.Site is null ? null : group.SiteName,
                            row
                        ))
                    ),
            ]
        );
    }
}

/// <param name="Running">Months nobody has run: they are in it as they stand.</param>
public sealed record RollUpView(RollUpWish Wish, IReadOnlyList<DateOnly> Running, IReadOnlyList<RolledUpRow> Rows);

/// <param name="Vendor">Null where vendors are not told apart.</param>
/// <param name="Site">Null where sites are not told apart; empty for the queues of no site.</param>
public sealed record RolledUpRow(string? Vendor, string? Site, RolledUp Measure);
