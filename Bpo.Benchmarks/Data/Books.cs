using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Domain.Usage;

namespace Bpo.Benchmarks.Data;

/// <summary>A vendor with one client, one active contract and one source: what a busy month is imported into.</summary>
internal sealed record Books(TenantScope Scope, Guid Contract, Guid Source)
{
    public static async Task<Books> Open(TenantDatabase database, TimeProvider clock)
    {
        var tenant = Guid.CreateVersion7();
        var scope = TenantScope.Of(tenant);
        var now = clock.GetUtcNow();
        await using (var db = database.OpenDirectory())
        {
            db.Add(
                new Tenant
                {
                    TenantId = tenant,
                    Name = "Benchmark",
                    Kind = TenantKind.Vendor,
                    CreatedAt = now,
                }
            );
            await db.SaveChangesAsync();
        }

        var client = new Client
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "Client",
        };
        var vendor = new Vendor
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "Vendor",
        };
        var contract = Agreement(tenant, client.Id, vendor.Id);
        var source = Switch(tenant, now);
        await using (var db = database.Open(scope))
        {
            db.AddRange(client, vendor, contract, source);
            await db.SaveChangesAsync();
        }

        var addTerms = new AddTerms(clock);
        Accepted(
            await database.Write(
                scope,
                db => addTerms.Run(db, contract.Id, BusyMonth.Terms, "benchmark", default),
                default
            )
        );
        Accepted(await database.Write(scope, db => ActivateContract.Run(db, contract.Id, default), default));
        return new Books(scope, contract.Id, source.Id);
    }

    private static Contract Agreement(Guid tenant, Guid client, Guid vendor) =>
        new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            ClientId = client,
            VendorId = vendor,
            Number = "1",
            Name = "Care",
            StartsOn = BusyMonth.Month.From,
        };

    private static Source Switch(Guid tenant, DateTimeOffset now) =>
        new()
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = BusyMonth.Source.Name,
            Format = "canonical-csv",
            TimeZone = BusyMonth.Source.TimeZone,
            Profile = "{}",
            CreatedAt = now,
        };

    public static T Accepted<T>(Result<T> result) =>
        result.Match(
            value => value,
            problem => throw new InvalidOperationException($"{problem.Code}: {problem.Detail}")
        );
}
