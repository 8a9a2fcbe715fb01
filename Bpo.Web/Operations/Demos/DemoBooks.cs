using Bpo.Billing.Demo;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Domain.Usage;

namespace Bpo.Web.Operations.Demos;

/// <summary>What stands in the demo's books before the first contact: parties, contracts with their terms, sources.</summary>
internal sealed class DemoBooks(TenantDatabase database, TenantScope scope, TimeProvider clock)
{
    public const string Actor = "demo";

    private readonly Dictionary<string, Guid> vendors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> contracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> sources = new(StringComparer.Ordinal);

    private Guid Tenant => scope.Tenant!.Value;

    public Guid ClientOf(DemoParty client) => clients[client.Name];

    public Guid IdOf(DemoContract contract) => contracts[contract.Number];

    public Guid IdOf(DemoSource source) => sources[source.Name];

    public async Task Write(DemoTenant demo, CancellationToken cancel)
    {
        await using (var db = database.Open(scope))
        {
            db.AddRange(DemoTenant.Vendors.Select(AddVendor));
            db.AddRange(DemoTenant.Clients.Select(AddClient));
            db.AddRange(DemoTenant.Sources.Select(AddSource));
            await db.SaveChangesAsync(cancel);
        }

        foreach (var contract in demo.Contracts)
        {
            await AddContract(contract, cancel);
        }
    }

    private Vendor AddVendor(DemoParty party)
    {
        var vendor = Fill(
            new Vendor
            {
                TenantId = Tenant,
                Id = Guid.CreateVersion7(),
                Name = party.Name,
                PaymentAccount = party.Account,
            },
            party
        );
        vendors.Add(party.Name, vendor.Id);
        return vendor;
    }

    private Client AddClient(DemoParty party)
    {
        var client = Fill(
            new Client
            {
                TenantId = Tenant,
                Id = Guid.CreateVersion7(),
                Name = party.Name,
            },
            party
        );
        clients.Add(party.Name, client.Id);
        return client;
    }

    private Source AddSource(DemoSource source)
    {
        var row = new Source
        {
            TenantId = Tenant,
            Id = Guid.CreateVersion7(),
            Name = source.Name,
            Format = source.Format == DemoFormat.Csv ? "canonical-csv" : "canonical-json",
            TimeZone = source.TimeZone,
            Profile = source.KeepsNumbers ? """{"keepNumbers":true}""" : "{}",
            CreatedAt = clock.GetUtcNow(),
        };
        sources.Add(source.Name, row.Id);
        return row;
    }

    private async Task AddContract(DemoContract demo, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        contracts.Add(demo.Number, id);
        await using (var db = database.Open(scope))
        {
            db.Add(
                new Contract
                {
                    TenantId = Tenant,
                    Id = id,
                    ClientId = ClientOf(demo.Client),
                    VendorId = vendors[demo.Vendor.Name],
                    Number = demo.Number,
                    Name = demo.Name,
                    StartsOn = demo.StartsOn,
                    EndsOn = demo.EndsOn,
                }
            );
            await db.SaveChangesAsync(cancel);
        }

        var addTerms = new AddTerms(clock);
        foreach (var terms in demo.Terms)
        {
            Accepted(await database.Write(scope, db => addTerms.Run(db, id, terms, Actor, cancel), cancel));
        }

        Accepted(await database.Write(scope, db => ActivateContract.Run(db, id, cancel), cancel));
    }

    private static T Fill<T>(T party, DemoParty from)
        where T : Party
    {
        party.LegalName = from.LegalName;
        party.TaxId = from.TaxId;
        party.Country = from.Country;
        party.Currency = from.Currency;
        party.Language = from.Language;
        party.TimeZone = from.TimeZone;
        party.Email = from.Email;
        party.Address = from.Address;
        return party;
    }

    /// <summary>The demo is ours: a refusal is a bug in it.</summary>
    internal static T Accepted<T>(Result<T> result) =>
        result.Match(
            value => value,
            problem => throw new InvalidOperationException($"The demo was refused: {problem.Code}, {problem.Detail}")
        );
}
