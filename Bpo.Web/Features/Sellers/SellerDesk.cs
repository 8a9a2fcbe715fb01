using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Web.Access;
using Bpo.Web.Api.Concurrency;
using Bpo.Web.Api.Parties;
using Bpo.Web.Components.Lists;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Sellers;

/// <summary>Vendors as sellers: what stands of them on an invoice, and where they are paid.</summary>
public sealed class SellerDesk(TenantDatabase database, TimeProvider clock)
{
    private static readonly Problem Missing = new("vendor.not-found", "There is no such vendor among yours.");

    public async Task<RowPage<Row>> List(TenantScope scope, RowQuery query, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        var page = await db.Set<Vendor>()
            .AsNoTracking()
            .OrderBy(vendor => vendor.Name)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancel);
        return new RowPage<Row>([.. page.Select(Row.Of)], await db.Set<Vendor>().CountAsync(cancel));
    }

    public async Task<Vendor?> Read(TenantScope scope, string id, CancellationToken cancel)
    {
        var key = PublicId.Parse(PublicId.Vendor, id);
        await using var db = database.Open(scope);
        return await db.Set<Vendor>().AsNoTracking().SingleOrDefaultAsync(vendor => vendor.Id == key, cancel);
    }

    /// <param name="seen">The version that was on screen.</param>
    /// <returns>Null when it is saved.</returns>
    public async Task<Problem?> Save(
        Caller caller,
        string id,
        long seen,
        PartyRequest party,
        PaymentAccount? account,
        CancellationToken cancel
    )
    {
        var key = PublicId.Parse(PublicId.Vendor, id);
        await using var db = database.Open(caller.Scope);
        if (
            !caller.May(Scopes.PartiesWrite)
            || await db.Set<Vendor>().SingleOrDefaultAsync(vendor => vendor.Id == key, cancel) is not { } vendor
        )
        {
            return Missing;
        }

        if (vendor.Version != seen)
        {
            return new Problem("etag.stale", "It has changed since you read it; read it again.");
        }

        var isMoved = vendor.PaymentAccount != account;
        party.WriteTo(vendor);
        vendor.PaymentAccount = account;
        if (isMoved)
        {
            db.Add(PaymentAccounts.Trace(vendor, caller, clock.GetUtcNow()));
        }

        return await db.SaveUnlessStale(cancel);
    }

    public sealed record Row(string Id, string Name, string LegalName, string TaxId, PaymentAccount? Account)
    {
        public static Row Of(Vendor vendor) =>
            new(
                PublicId.Format(PublicId.Vendor, vendor.Id),
                vendor.Name,
                vendor.LegalName,
                vendor.TaxId,
                vendor.PaymentAccount
            );
    }
}
