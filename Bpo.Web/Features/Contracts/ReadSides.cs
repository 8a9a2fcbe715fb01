using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Invoices;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts;

/// <summary>The newest invoices of a contract, and the sources that lately brought it contacts.</summary>
public sealed class ReadSides(TenantDatabase database, TimeProvider clock)
{
    private const int Newest = 5;
    private const int Days = 62;

    public async Task<Sides> Handle(TenantScope scope, string contractId, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Contract, contractId) is not { } key)
        {
            return new Sides([], []);
        }

        await using var db = database.Open(scope);
        var since = clock.GetUtcNow().AddDays(-Days);
        var invoices = await db.Set<Invoice>()
            .AsNoTracking()
            .Where(invoice => invoice.ContractId == key && invoice.Kind == InvoiceKind.Invoice)
            .OrderByDescending(invoice => invoice.PeriodFrom)
            .Take(Newest)
            .ToListAsync(cancel);

        // Asked source by source, so that the first contact found answers: counting them would read all of them.
        var sources = await db.Set<Source>()
            .Where(source =>
                db.Set<StoredContact>()
                    .Any(contact =>
                        contact.ContractId == key && contact.SourceId == source.Id && contact.EnqueuedAt >= since
                    )
            )
            .OrderBy(source => source.Name)
            .Select(source => new SourceRow(
                source.Name,
                db.Set<Import>()
                    .Where(import => import.SourceId == source.Id)
                    .Max(import => (DateTimeOffset?)import.StartedAt)
            ))
            .ToListAsync(cancel);
        return new Sides(invoices, sources);
    }

    public sealed record Sides(IReadOnlyList<Invoice> Invoices, IReadOnlyList<SourceRow> Sources);

    public sealed record SourceRow(string Name, DateTimeOffset? LastImport);
}
