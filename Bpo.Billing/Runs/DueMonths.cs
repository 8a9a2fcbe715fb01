using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>A month that has ended and waited long enough for its usage.</summary>
public sealed record DueMonth(Guid ContractId, Period Month);

/// <summary>Finds what a close has to compute. Whoever asks twice gets the same answer until the months are issued.</summary>
public static class DueMonths
{
    /// <summary>Months of active contracts whose cut-off has passed and that are not issued, oldest first.</summary>
    public static async Task<IReadOnlyList<DueMonth>> Find(
        BpoDbContext db,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var contracts = await db.Set<Contract>()
            .AsNoTracking()
            .Where(contract => contract.Status == ContractStatus.Active)
            .OrderBy(contract => contract.Id)
            .ToListAsync(cancel);
        var due = new List<DueMonth>();
        foreach (var contract in contracts)
        {
            var issued = await db.Set<ContractMonth>()
                .Where(month => month.ContractId == contract.Id && month.IsFrozen)
                .Select(month => month.Month)
                .ToListAsync(cancel);
            var terms = (await db.TermsOf(contract.Id, cancel))[^1].Terms;
            due.AddRange(
                Ended(contract, terms, now)
                    .Where(month => !issued.Contains(month.From))
                    .Select(month => new DueMonth(contract.Id, month))
            );
        }

        return [.. due.OrderBy(month => month.Month.From).ThenBy(month => month.ContractId)];
    }

    private static IEnumerable<Period> Ended(Contract contract, Terms terms, DateTimeOffset now)
    {
        var today = terms.Zone.DateOf(now);
        var last = contract.EndsOn ?? DateOnly.MaxValue;
        for (
            var month = Period.Month(contract.StartsOn.Year, contract.StartsOn.Month);
            month.From < last && month.To.AddDays(terms.Invoicing.CutoffDays) <= today;
            month = Period.Month(month.To.Year, month.To.Month)
        )
        {
            yield return month;
        }
    }
}
