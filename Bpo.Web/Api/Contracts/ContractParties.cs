using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Api.Contracts;

/// <summary>Finds the two sides a contract names; what is another tenant's is as unknown as what nobody has.</summary>
internal static class ContractParties
{
    public static async Task<Result<(Guid Client, Guid Vendor)>> FindParties(
        this BpoDbContext db,
        ContractRequest request,
        CancellationToken cancel
    )
    {
        var client = PublicId.Parse(PublicId.Client, request.ClientId);
        var vendor = PublicId.Parse(PublicId.Vendor, request.VendorId);
        var faults = new List<Fault>();
        if (!await db.Set<Client>().AnyAsync(row => row.Id == client, cancel))
        {
            faults.Add(new Fault("/clientId", "unknown-reference", "There is no such client among yours."));
        }

        if (!await db.Set<Vendor>().AnyAsync(row => row.Id == vendor, cancel))
        {
            faults.Add(new Fault("/vendorId", "unknown-reference", "There is no such vendor among yours."));
        }

        return faults.Count == 0
            ? (client!.Value, vendor!.Value)
            : new Problem("contract.unknown-party", "The contract names a party that is not there.", faults);
    }

    public static Task<bool> IsTaken(this BpoDbContext db, string number, Guid? except, CancellationToken cancel) =>
        db.Set<Contract>().AnyAsync(row => row.Number == number && row.Id != except, cancel);

    public static Problem NumberTaken(string number) =>
        new(
            "contract.already-exists",
            $"There is a contract '{number}' already.",
            [new Fault("/number", "taken", "Another contract has this number.")]
        );
}
