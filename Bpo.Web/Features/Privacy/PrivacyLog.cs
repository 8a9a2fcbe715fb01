using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain.Access;
using Bpo.Web.Access;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Privacy;

/// <summary>What was done with customers' data, newest first, for those who answer for it.</summary>
public sealed class PrivacyLog(TenantDatabase database)
{
    /// <summary>The tenant's own people who may erase; a client's people see nothing of it.</summary>
    public static bool MayRead(Caller caller) => caller.Scope.Client is null && caller.May(Scopes.CustomersErase);

    /// <param name="action">One of <see cref="PrivacyTrace.Actions"/>; null for all.</param>
    public async Task<RowPage<Row>> Read(Caller caller, string? action, RowQuery query, CancellationToken cancel)
    {
        if (!MayRead(caller))
        {
            return new RowPage<Row>([], 0);
        }

        await using var db = database.Open(caller.Scope);
        var entries = PrivacyTrace.Entries(db, action);
        var page = await entries
            .OrderByDescending(entry => entry.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancel);
        var names = await ActorNames.Read(db, cancel);
        var contacts = await Contacts(db, page, cancel);
        return new RowPage<Row>(
            [.. page.Select(entry => new Row(entry, names.Of(entry.Actor), contacts.GetValueOrDefault(entry.Subject)))],
            await entries.CountAsync(cancel)
        );
    }

    private static async Task<Dictionary<string, Place>> Contacts(
        BpoDbContext db,
        List<AuditEntry> page,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<string, Place>(StringComparer.Ordinal);
        Guid[] seen =
        [
            .. page.Select(entry => PublicId.Parse(PublicId.Contact, entry.Subject)).OfType<Guid>().Distinct(),
        ];
        foreach (var some in seen.Chunk(500))
        {
            var rows = await db.Set<StoredContact>()
                .Where(contact => some.Contains(contact.Id))
                .Select(contact => new
                {
                    contact.Id,
                    contact.ContractId,
                    contact.CallId,
                })
                .ToListAsync(cancel);
            foreach (var row in rows)
            {
                var id = PublicId.Format(PublicId.Contact, row.Id);
                var contract = PublicId.Format(PublicId.Contract, row.ContractId);
                found[id] = new Place(
                    row.CallId,
                    row.ContractId == Guid.Empty ? null : $"/contracts/{contract}/contacts/{id}"
                );
            }
        }

        return found;
    }

    public sealed record Row(AuditEntry Of, string Who, Place? Contact);

    /// <param name="Href">Null while no contract claims the contact.</param>
    public sealed record Place(string Name, string? Href);
}
