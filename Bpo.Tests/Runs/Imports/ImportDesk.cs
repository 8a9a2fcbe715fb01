using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Imports;

/// <summary>A tenant with an active contract for voice, and a source to import from.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    private readonly TestDatabase test;
    private readonly ContractFixture fixture;

    private ImportDesk(TestDatabase test, ContractFixture fixture) => (this.test, this.fixture) = (test, fixture);

    public Source Source { get; private set; } = null!;

    public Guid Contract => fixture.Contract.Id;

    public ContractFixture Fixture => fixture;

    public ImportSettings Settings { get; set; } = ImportSettings.Default with { BatchRows = 7 };

    private static CancellationToken Cancel => ContractFixture.Cancel;

    public static async Task<ImportDesk> Open(
        string provider,
        string format = "canonical-csv",
        string profile = "{}",
        string zone = "Europe/Berlin",
        string terms = ContractFixture.Terms,
        bool activate = true
    )
    {
        var database = await TestDatabase.Create(provider);
        var desk = new ImportDesk(database, await ContractFixture.Create(database));
        (await desk.fixture.AddTerms(terms)).Accepted();
        if (activate)
        {
            await desk.Activate();
        }

        desk.Source = await desk.AddSource(format, profile, zone);
        return desk;
    }

    public async Task Activate() =>
        (
            await test.Database.Write(
                fixture.Scope,
                db => ActivateContract.Run(db, fixture.Contract.Id, Cancel),
                Cancel
            )
        ).Accepted();

    public async Task<Source> AddSource(
        string format,
        string profile = "{}",
        string zone = "Europe/Berlin",
        string name = "pbx"
    )
    {
        var source = new Source
        {
            TenantId = fixture.Tenant,
            Id = Guid.CreateVersion7(),
            Name = name,
            Format = format,
            TimeZone = zone,
            Profile = profile,
            CreatedAt = TestDatabase.Now,
        };
        await using var db = test.Database.Open(fixture.Scope);
        db.Add(source);
        await db.SaveChangesAsync(Cancel);
        return source;
    }

    public Task<Result<Import>> TryImport(byte[] file, bool dryRun = false, Source? source = null) =>
        new ImportUsage(test.Database, ContractFixture.Clock, Settings).Run(
            fixture.Scope,
            new ImportRequest((source ?? Source).Id, new MemoryStream(file), "calls.csv", dryRun),
            progress: null,
            Cancel
        );

    public async Task<Import> Import(params string[] lines) =>
        (await TryImport(Encoding.UTF8.GetBytes(string.Join('\n', lines)))).Accepted();

    public async Task<Import> DryRun(params string[] lines) =>
        (await TryImport(Encoding.UTF8.GetBytes(string.Join('\n', lines)), dryRun: true)).Accepted();

    public Billing.Persistence.BpoDbContext Database() => test.Database.Open(fixture.Scope);

    public async Task<List<Contact>> Contacts(long asOf = long.MaxValue, Guid? contract = null)
    {
        await using var db = Database();
        var everything = new ContactFilter(
            contract ?? Contract,
            DateTimeOffset.MinValue.AddDays(1),
            DateTimeOffset.MaxValue.AddDays(-1)
        );
        return await db.ContactsAsOf(everything, asOf).Select(row => row.ToContact()).ToListAsync(Cancel);
    }

    public async Task<List<SetAsideRow>> SetAside()
    {
        await using var db = Database();
        return await db.Set<SetAsideRow>().OrderBy(row => row.ImportId).ThenBy(row => row.Ordinal).ToListAsync(Cancel);
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();
}
