using Bpo.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Invoices;

public static class InvoiceNumbers
{
    /// <summary>
    /// Takes the next number of a series within the caller's transaction. The update holds the row until that ends, so
    /// numbers follow the order of commits, and what is rolled back leaves no gap.
    /// </summary>
    public static async Task<string> TakeNumber(
        this BpoDbContext db,
        Guid tenant,
        string seller,
        string series,
        CancellationToken cancel
    )
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken in the transaction that uses it.");
        }

        var counter = db.Set<NumberSeries>().Where(row => row.Seller == seller && row.Series == series);
        var moved = await counter.ExecuteUpdateAsync(
            row => row.SetProperty(s => s.Last, s => s.Last + 1).SetProperty(s => s.Version, s => s.Version + 1),
            cancel
        );
        if (moved > 0)
        {
            return NumberSeries.TextOf(series, await counter.Select(row => row.Last).SingleAsync(cancel));
        }

        var first = NumberSeries.Begin(tenant, seller, series);
        db.Add(first);
        return NumberSeries.TextOf(series, first.Last);
    }
}
