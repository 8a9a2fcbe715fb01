using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Contracts;

/// <summary>A contract as its page shows it.</summary>
/// <param name="IssuedUntil">The first day no issued invoice covers; null when nothing is issued.</param>
public sealed record ContractView(
    string Id,
    string Number,
    string Name,
    string Client,
    string Vendor,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    ContractStatus Status,
    IReadOnlyList<ContractView.Version> Versions,
    DateOnly? IssuedUntil
)
{
    /// <summary>One version of the terms, newest first.</summary>
    public sealed record Version(int Number, DateOnly From, DateTimeOffset AgreedAt, string Document);

    /// <summary>The version in force on a day; the newest when none is yet.</summary>
    public Version? On(DateOnly day) =>
        Versions.FirstOrDefault(version => version.From <= day) ?? (Versions is [var newest, ..] ? newest : null);
}

/// <summary>Reads one contract with its versions; null when it is not among the reader's.</summary>
public sealed class ReadContract(TenantDatabase database)
{
    public async Task<ContractView?> Handle(TenantScope scope, string id, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Contract, id) is not { } key)
        {
            return null;
        }

        await using var db = database.Open(scope);
        var found = await (
            from contract in db.Set<Contract>().AsNoTracking()
            join client in db.Set<Client>() on contract.ClientId equals client.Id
            join vendor in db.Set<Vendor>() on contract.VendorId equals vendor.Id
            where contract.Id == key
            select new
            {
                contract,
                Client = client.Name,
                Vendor = vendor.Name,
            }
        ).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var versions = await db.Set<TermsVersion>()
            .AsNoTracking()
            .Where(version => version.ContractId == key)
            .OrderByDescending(version => version.Number)
            .Select(version => new ContractView.Version(
                version.Number,
                version.EffectiveFrom,
                version.CreatedAt,
                version.Document
            ))
            .ToListAsync(cancel);
        return new ContractView(
            id,
            found.contract.Number,
            found.contract.Name,
            found.Client,
            found.Vendor,
            found.contract.StartsOn,
            found.contract.EndsOn,
            found.contract.Status,
            versions,
            await db.Set<Invoice>()
                .Where(invoice => invoice.ContractId == key && invoice.Status == InvoiceStatus.Issued)
                .MaxAsync(invoice => (DateOnly?)invoice.PeriodTo, cancel)
        );
    }
}
