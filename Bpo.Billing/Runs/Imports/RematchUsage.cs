using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Asks again which contract claims each contact, after a contract became active or its terms changed. A contact that moves
/// gets a new version under a number of its own, so what an invoice saw can still be replayed; a contact whose month is
/// issued stays where it was billed.
/// </summary>
public sealed class RematchUsage(TenantDatabase database, TimeProvider clock)
{
    private const int PageRows = 20_000;

    /// <returns>How many contacts moved.</returns>
    public async Task<int> Run(TenantScope scope, InstantRange span, CancellationToken cancel)
    {
        await UsageTurn.Counter(database, scope, cancel);
        var contracts = new ActiveContracts();
        var moved = 0;
        Guid? after = Guid.Empty;
        while (after is { } last)
        {
            await using var db = database.Open(scope);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.TakeTurn(cancel);
            var page = await Page(db, span, last, cancel);
            moved += await Move(db, page, contracts, cancel);
            await transaction.CommitAsync(cancel);
            after = page.Count == PageRows ? page[^1].Id : null;
        }

        return moved;
    }

    private static Task<List<StoredContact>> Page(
        BpoDbContext db,
        InstantRange span,
        Guid after,
        CancellationToken cancel
    ) =>
        db.Set<StoredContact>()
            .AsNoTracking()
            .Where(contact => contact.SupersededBy == null && contact.Id.CompareTo(after) > 0)
            .Where(contact => contact.EnqueuedAt >= span.From && contact.EnqueuedAt < span.To)
            .OrderBy(contact => contact.Id)
            .Take(PageRows)
            .ToListAsync(cancel);

    private async Task<int> Move(
        BpoDbContext db,
        List<StoredContact> page,
        ActiveContracts contracts,
        CancellationToken cancel
    )
    {
        var matcher = await contracts.Matcher(db, cancel);
        var issued = await IssuedMonths(db, cancel);
        var moves = new List<(StoredContact Row, ServiceClaim From, ServiceClaim To)>();
        foreach (var row in page)
        {
            var claim = matcher.Match(row.ToContact());
            var stood = matcher.ClaimOf(row.ContractId, row.ClientId, row.Service, row.EnqueuedAt);
            var day = stood.Zone.DateOf(row.EnqueuedAt);
            var isIssued = issued.Contains((row.ContractId, new DateOnly(day.Year, day.Month, 1)));
            if (!isIssued && (claim.ContractId != row.ContractId || claim.Service != row.Service))
            {
                moves.Add((row, stood, claim));
            }
        }

        if (moves.Count > 0)
        {
            await Write(db, moves, await db.TakeImportNumber(cancel), cancel);
        }

        return moves.Count;
    }

    private async Task Write(
        BpoDbContext db,
        List<(StoredContact Row, ServiceClaim From, ServiceClaim To)> moves,
        long number,
        CancellationToken cancel
    )
    {
        var bulk = BulkPathExtension.Of(db);
        var deltas = new RollupDeltas();
        var ids = new VersionIds(clock.GetUtcNow());
        var versions = new List<(Guid Source, ContactVersion Version)>(moves.Count);
        var origins = await ContactOrigins.Of(db, moves.Select(move => move.Row), cancel);
        foreach (var (row, from, to) in moves)
        {
            var contact = row.ToContact();
            deltas.Count(contact, from, origins[row], -1);
            deltas.Count(contact, to, new ContactOrigin(row.SourceId, Received: null), 1);
            versions.Add((row.SourceId, new ContactVersion(ids.Next(), contact, to)));
        }

        var tenant = moves[0].Row.TenantId;
        await db.Supersede(moves.Select(move => move.Row.Id), number, cancel);
        foreach (var source in versions.GroupBy(version => version.Source, version => version.Version))
        {
            var table = ContactTable.Of(tenant, source.Key, number);
            List<ContactVersion> moved = [.. source];
            await bulk.WriteAsync(db, table, moved, cancel);
            await bulk.WriteAsync(db, CallKeyTable.Repointed, await Repointed(db, source.Key, moved, cancel), cancel);
        }

        await deltas.Write(db, bulk, tenant, cancel);
    }

    private static async Task<List<CallKey>> Repointed(
        BpoDbContext db,
        Guid source,
        List<ContactVersion> versions,
        CancellationToken cancel
    )
    {
        var keys = await db.FindKeys(source, versions.Select(version => version.Contact.Id), cancel);
        return [.. versions.Select(version => keys[version.Contact.Id].PointingTo(version.Id))];
    }

    private static async Task<HashSet<(Guid Contract, DateOnly Month)>> IssuedMonths(
        BpoDbContext db,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db.Set<ContractMonth>()
                    .Where(month => month.IsFrozen)
                    .Select(month => new { month.ContractId, month.Month })
                    .ToListAsync(cancel)
            ).Select(month => (month.ContractId, month.Month)),
        ];
}
