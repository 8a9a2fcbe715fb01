using System.Globalization;
using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Disputes;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Browser;

/// <summary>A client, a contract, a file of calls and October computed from it: all through the doors the product itself uses.</summary>
/// <param name="Contract">Its public id.</param>
/// <param name="Invoice">The draft's public id.</param>
internal sealed record SeededMonth(
    string Contract,
    string Invoice,
    string Contact,
    string Source,
    string Import,
    string Exclusion,
    string Dispute,
    string Vendor
)
{
    public static readonly SeededMonth None = new("", "", "", "", "", "", "", "");

    /// <summary>An address with the ids of what was made in the places of their names.</summary>
    public string Address(string path) =>
        path.Replace("{contract}", Contract, StringComparison.Ordinal)
            .Replace("{invoice}", Invoice, StringComparison.Ordinal)
            .Replace("{contact}", Contact, StringComparison.Ordinal)
            .Replace("{source}", Source, StringComparison.Ordinal)
            .Replace("{import}", Import, StringComparison.Ordinal)
            .Replace("{exclusion}", Exclusion, StringComparison.Ordinal)
            .Replace("{dispute}", Dispute, StringComparison.Ordinal)
            .Replace("{vendor}", Vendor, StringComparison.Ordinal);

    private const string Columns =
        "id,channel,direction,queue,enqueuedAt,answeredAt,endedAt,waitSeconds,talkSeconds,outcome,customer,attributes.rule,attributes.legs";

    private const string Terms = """
        {
          "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice support", "match": { "channels": ["voice"] } } ],
          "pricing": [ { "id": "talk", "kind": "per-minute", "name": "Talk time", "service": "voice", "basis": "talk", "increment": "60/6", "price": "0.45" } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "class": "critical", "thresholdSeconds": 20, "formula": "offered", "per": "queue" } ],
          "credits": { "atRisk": { "percent": "12", "base": "gross" }, "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "40" } } ] },
          "invoicing": { "taxes": [ { "category": "S", "rate": "20", "charges": ["*"] } ] }
        }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SeededMonth> Make(IServiceProvider services)
    {
        var database = services.GetRequiredService<TenantDatabase>();
        var scope = await Scope(database);
        var (contract, source) = await Agree(services, database, scope);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(File()));
        var taken = await services
            .GetRequiredService<ImportUsage>()
            .Run(scope, new ImportRequest(source, file, "october.csv"), progress: null, Cancel);
        var import = taken.Accepted();
        var closed = await ActivatorUtilities
            .CreateInstance<CloseMonth>(services)
            .Run(scope, contract, Period.Month(2026, 10), Cancel);
        await Announce(database, scope, contract);
        await using var db = database.Open(scope);
        var contact = await db.Set<StoredContact>().OrderBy(row => row.Id).FirstAsync(Cancel);
        return new SeededMonth(
            PublicId.Format(PublicId.Contract, contract),
            PublicId.Format(PublicId.Invoice, closed.Accepted().InvoiceId),
            PublicId.Format(PublicId.Contact, contact.Id),
            PublicId.Format(PublicId.Source, source),
            PublicId.Format(PublicId.Import, import.Id),
            await Exclude(database, scope, contract),
            await Object(database, scope, contract),
            PublicId.Format(PublicId.Vendor, (await db.Set<Vendor>().SingleAsync(Cancel)).Id)
        );
    }

    /// <summary>An hour of November, asked to be left out and not yet decided.</summary>
    private static async Task<string> Exclude(TenantDatabase database, TenantScope scope, Guid contract)
    {
        var draft = new ExclusionDraft
        {
            Reason = ExclusionReason.Waiver,
            From = new DateTimeOffset(2026, 11, 10, 9, 0, 0, TimeSpan.Zero),
            To = new DateTimeOffset(2026, 11, 10, 10, 0, 0, TimeSpan.Zero),
            Evidence = "Carrier ticket 118",
        };
        var asked = await database.Write(
            scope,
            db => ProposeExclusion.Run(db, contract, draft, "test", Persistence.TestDatabase.Now, Cancel),
            Cancel
        );
        return PublicId.Format(PublicId.Exclusion, asked.Accepted().Id);
    }

    private static async Task<string> Object(TenantDatabase database, TenantScope scope, Guid contract)
    {
        var draft = new DisputeDraft(
            DisputeSubject.Line,
            "talk",
            new DateOnly(2026, 10, 1),
            ClaimedMinor: 500,
            "Test calls"
        );
        var opened = await database.Write(
            scope,
            db => OpenDispute.Run(db, contract, draft, "test", Persistence.TestDatabase.Now, Cancel),
            Cancel
        );
        return PublicId.Format(PublicId.Dispute, opened.Accepted().Id);
    }

    /// <summary>Calls of one day, every third of them late, each of another customer.</summary>
    public static string File(string first = "a", int day = 5)
    {
        var text = new StringBuilder(Columns).Append('\n');
        for (var call = 0; call < 60; call++)
        {
            var at = new DateTimeOffset(2026, 10, day, 9, call, 0, TimeSpan.Zero);
            var wait = call % 3 == 0 ? 45 : 8;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{first}{call},voice,inbound,support,{at:O},{at.AddSeconds(wait):O},{at.AddSeconds(wait + 100):O},{wait},100,answered,+49 30 90{day}{call:000},joined-legs,2\n"
            );
        }

        return text.ToString();
    }

    /// <summary>A forecast of a Monday, which one side has signed.</summary>
    private static async Task Announce(TenantDatabase database, TenantScope scope, Guid contract)
    {
        var monday = new DateTimeOffset(2026, 11, 1, 23, 0, 0, TimeSpan.Zero);
        var announced = await database.Write(
            scope,
            async db =>
                await ExchangeForecast.Propose(
                    db,
                    await db.Set<Contract>().SingleAsync(row => row.Id == contract, Cancel),
                    "voice",
                    "",
                    [new ForecastSpan(monday, monday.AddDays(1), 120, 300)],
                    "test",
                    Persistence.TestDatabase.Now,
                    Cancel
                ),
            Cancel
        );
        announced.Accepted();
    }

    private static async Task<TenantScope> Scope(TenantDatabase database)
    {
        await using var db = database.OpenDirectory();
        return TenantScope.Of((await db.Set<Tenant>().SingleAsync(Cancel)).TenantId);
    }

    private static async Task<(Guid Contract, Guid Source)> Agree(
        IServiceProvider services,
        TenantDatabase database,
        TenantScope scope
    )
    {
        var tenant = scope.Tenant!.Value;
        var client = new Client
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "Harbour Insurance",
        };
        var vendor = new Vendor
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "Northern Contact Services",
        };
        var contract = new Contract
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            ClientId = client.Id,
            VendorId = vendor.Id,
            Number = "HI-1",
            Name = "Claims line",
            StartsOn = new DateOnly(2026, 10, 1),
        };
        var source = new Source
        {
            TenantId = tenant,
            Id = Guid.CreateVersion7(),
            Name = "acd",
            Format = "canonical-csv",
            TimeZone = "",
            Profile = """{"keepNumbers":true}""",
            CreatedAt = Persistence.TestDatabase.Now,
        };
        await using (var db = database.Open(scope))
        {
            db.AddRange(client, vendor, contract, source);
            await db.SaveChangesAsync(Cancel);
        }

        var terms = services.GetRequiredService<AddTerms>();
        var agreed = await database.Write(
            scope,
            db => terms.Run(db, contract.Id, Encoding.UTF8.GetBytes(Terms), "test", Cancel),
            Cancel
        );
        agreed.Accepted();
        var active = await database.Write(scope, db => ActivateContract.Run(db, contract.Id, Cancel), Cancel);
        active.Accepted();
        return (contract.Id, source.Id);
    }
}
