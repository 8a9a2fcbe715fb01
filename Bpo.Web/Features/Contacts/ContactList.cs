using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contacts;

/// <summary>The contacts of a contract's month in order of time, each in its current version.</summary>
public sealed class ContactList(TenantDatabase database)
{
    public async Task<RowPage<Row>> Read(TenantScope scope, Filter filter, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var contacts = Matching(db, filter);
        var rows = await contacts
            .OrderBy(contact => contact.EnqueuedAt)
            .ThenBy(contact => contact.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(contact => new Row(
                PublicId.Format(PublicId.Contact, contact.Id),
                contact.CallId,
                contact.EnqueuedAt,
                contact.AnsweredAt,
                contact.Queue,
                contact.Agent,
                contact.Service,
                contact.Outcome,
                contact.WaitSeconds == StoredContact.UnknownWait ? null : contact.WaitSeconds,
                contact.TalkSeconds,
                contact.HoldSeconds
            ))
            .ToListAsync(cancel);
        return new RowPage<Row>(rows, await contacts.CountAsync(cancel));
    }

    /// <summary>Null when the contract is not among the reader's.</summary>
    public async Task<Place?> Find(TenantScope scope, string contractId, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Contract, contractId) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(scope);
        var name = await db.Set<Contract>()
            .Where(row => row.Id == key)
            .Select(row => row.Name)
            .SingleOrDefaultAsync(cancel);
        var versions = name is null ? [] : await db.TermsOf(key, cancel);
        return name is not null && versions.Count > 0
            ? new Place(
                key,
                name,
                versions[^1].Terms.Zone,
                versions[^1]
                    .Terms.Services.ToDictionary(service => service.Id, service => service.Name, StringComparer.Ordinal)
            )
            : null;
    }

    private static IQueryable<StoredContact> Matching(BpoDbContext db, Filter filter)
    {
        var contacts = db.Set<StoredContact>()
            .AsNoTracking()
            .Where(contact => contact.ContractId == filter.Place.Contract && contact.SupersededBy == null)
            .Where(contact => filter.Service == null || contact.Service == filter.Service)
            .Where(contact => filter.Outcome == null || contact.Outcome == filter.Outcome)
            .Where(contact => filter.Queue == null || contact.Queue == filter.Queue)
            .Where(contact => filter.Agent == null || contact.Agent == filter.Agent);
        return filter
            .Spans.Select(span =>
                contacts.Where(contact => contact.EnqueuedAt >= span.From && contact.EnqueuedAt < span.To)
            )
            .Aggregate((earlier, later) => earlier.Concat(later));
    }

    /// <param name="Services">Their names by the ids contacts carry.</param>
    public sealed record Place(
        Guid Contract,
        string Name,
        ContractZone Zone,
        IReadOnlyDictionary<string, string> Services
    )
    {
        public string NameOf(string service) => Services.GetValueOrDefault(service, service);
    }

    /// <param name="Span">A part of the month; null for all of it.</param>
    public sealed record Filter(
        Place Place,
        DateOnly Month,
        string? Service,
        Outcome? Outcome,
        InstantRange? Span = null,
        string? Queue = null,
        string? Agent = null,
        HourOfWeek? Hour = null
    )
    {
        /// <summary>At least one, none of them touching another.</summary>
        public IReadOnlyList<InstantRange> Spans =>
            Span is { } span ? [span]
            : Hour?.In(Month, Place.Zone) is { Count: > 0 } hours ? hours
            : [Place.Zone.Bounds(Period.Month(Month.Year, Month.Month))];
    }

    /// <param name="Id">The source's own.</param>
    public sealed record Row(
        string PublicId,
        string Id,
        DateTimeOffset At,
        DateTimeOffset? AnsweredAt,
        string Queue,
        string Agent,
        string Service,
        Outcome Outcome,
        int? Wait,
        int Talk,
        int Hold
    );
}
