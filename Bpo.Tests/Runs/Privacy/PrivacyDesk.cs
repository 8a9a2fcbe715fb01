using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Privacy;
using Bpo.Domain.Usage;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Privacy;

/// <summary>An import desk whose source keeps numbers.</summary>
internal sealed class PrivacyDesk : IAsyncDisposable
{
    public const string Header = "id,channel,enqueuedAt,talkSeconds,outcome,customer";

    private PrivacyDesk(ImportDesk desk)
    {
        Desk = desk;
        Secrets = new TenantSecrets(desk.Fixture.Test.Database, [new MasterKeyWrap(new byte[32])], Clock);
    }

    public ImportDesk Desk { get; }

    public TenantSecrets Secrets { get; }

    public EraseCustomer Eraser => new(Desk.Fixture.Test.Database, Secrets, Clock);

    private static TimeProvider Clock => ContractFixture.Clock;

    public static async Task<PrivacyDesk> Open(
        string provider,
        string profile = """{"keepNumbers":true}""",
        string terms = ContractFixture.Terms
    ) => new(await ImportDesk.Open(provider, profile: profile, terms: terms));

    public async Task<Import> Import(params string[] lines)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var imports = new ImportUsage(Desk.Fixture.Test.Database, Clock, Desk.Settings, Secrets);
        var request = new ImportRequest(Desk.Source.Id, file, "calls.csv");
        return (await imports.Run(Desk.Fixture.Scope, request, progress: null, ContractFixture.Cancel)).Accepted();
    }

    public async Task<List<CustomerNumber>> Numbers()
    {
        await using var db = Desk.Database();
        return await db.Set<CustomerNumber>()
            .OrderBy(number => number.LastContactAt)
            .ToListAsync(ContractFixture.Cancel);
    }

    public async Task<List<StoredContact>> Rows()
    {
        await using var db = Desk.Database();
        return await db.Set<StoredContact>().OrderBy(row => row.Id).ToListAsync(ContractFixture.Cancel);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
