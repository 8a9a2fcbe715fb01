using System.Text;
using Bpo.Billing.Runs;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs;

/// <summary>A tenant with one client, one vendor and one contract since October, on a fixed clock.</summary>
internal sealed class ContractFixture
{
    public const string Terms = """
        {
          "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ],
          "pricing": [ { "id": "talk", "kind": "per-contact", "name": "Calls", "service": "voice", "count": "handled", "price": "1.50" } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "class": "key", "thresholdSeconds": 20, "formula": "offered" } ],
          "invoicing": { "taxes": [ { "category": "S", "rate": "20", "charges": ["*"] } ] }
        }
        """;

    private ContractFixture(TestDatabase test, TenantScope scope, Contract contract) =>
        (Test, Scope, Contract) = (test, scope, contract);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TimeProvider Clock { get; } = new FixedClock(TestDatabase.Now);

    public TestDatabase Test { get; }

    public TenantScope Scope { get; }

    public Guid Tenant => Scope.Tenant!.Value;

    public Contract Contract { get; }

    /// <summary>With terms from its first day, and billing.</summary>
    public static async Task<ContractFixture> CreateActive(
        TestDatabase test,
        DateOnly? startsOn = null,
        string terms = Terms,
        TenantKind kind = TenantKind.Vendor
    )
    {
        var fixture = await Create(test, startsOn, kind);
        (await fixture.AddTerms(terms.Replace("2026-10-01", $"{fixture.Contract.StartsOn:yyyy-MM-dd}"))).Accepted();
        var active = await test.Database.Write(
            fixture.Scope,
            db => ActivateContract.Run(db, fixture.Contract.Id, Cancel),
            Cancel
        );
        active.Accepted();
        return fixture;
    }

    public static async Task<ContractFixture> Create(
        TestDatabase test,
        DateOnly? startsOn = null,
        TenantKind kind = TenantKind.Vendor
    )
    {
        var scope = await test.AddTenant(kind: kind);
        var tenant = scope.Tenant!.Value;
        var client = TenantWalls.Client(tenant);
        var vendor = new Vendor
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "Vendor",
        };
        var contract = new Contract
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            ClientId = client.Id,
            VendorId = vendor.Id,
            Number = "C-1",
            Name = "Support",
            StartsOn = startsOn ?? new DateOnly(2026, 10, 1),
        };
        await using var db = test.Database.Open(scope);
        db.AddRange(client, vendor, contract);
        await db.SaveChangesAsync(Cancel);
        return new ContractFixture(test, scope, contract);
    }

    public Task<Result<TermsVersion>> AddTerms(string document = Terms) =>
        Test.Database.Write(
            Scope,
            db => new AddTerms(Clock).Run(db, Contract.Id, Encoding.UTF8.GetBytes(document), "test", Cancel),
            Cancel
        );

    public Task<Result<ClosedMonth>> Close(GivenUsage usage, Period month) =>
        new CloseMonth(Test.Database, usage, Clock).Run(Scope, Contract.Id, month, Cancel);

    public Task<Result<Invoice>> Issue(Guid invoice, GivenUsage usage, long? version = null) =>
        new IssueInvoice(Test.Database, usage, Clock).Run(Scope, invoice, version, "test", Cancel);

    /// <summary>October, closed and issued.</summary>
    public async Task<Invoice> IssueOctober(GivenUsage? usage = null)
    {
        var given = usage ?? new GivenUsage();
        var closed = (await Close(given, Period.Month(2026, 10))).Accepted();
        return (await Issue(closed.InvoiceId, given)).Accepted();
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
