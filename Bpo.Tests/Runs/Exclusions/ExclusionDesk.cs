using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Exclusions;

/// <summary>Both sides of the fixture's contract at one desk, over a hundred calls of October.</summary>
internal sealed class ExclusionDesk(ContractFixture contract, GivenUsage usage)
{
    public static readonly Period October = Period.Month(2026, 10);

    public ContractFixture Contract => contract;

    public GivenUsage Usage => usage;

    public TenantScope Vendor => contract.Scope;

    public TenantScope Client => TenantScope.Of(contract.Tenant, contract.Contract.ClientId);

    public static async Task<ExclusionDesk> Create(
        TestDatabase test,
        DateOnly? startsOn = null,
        TenantKind kind = TenantKind.Vendor
    )
    {
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(startsOn ?? October.From, 100));
        return new ExclusionDesk(await ContractFixture.CreateActive(test, startsOn, kind: kind), usage);
    }

    public static ExclusionDraft Draft(string[]? contacts = null) =>
        new()
        {
            Reason = ExclusionReason.ClientOutage,
            From = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero),
            To = new(2026, 10, 31, 0, 0, 0, TimeSpan.Zero),
            Contacts = contacts ?? [],
            Evidence = "INC-7",
        };

    public Task<Result<ExclusionRecord>> Propose(TenantScope by, ExclusionDraft draft, OnBehalf? said = null) =>
        contract.Test.Database.Write(
            by,
            db =>
                ProposeExclusion.Run(
                    db,
                    contract.Contract.Id,
                    draft,
                    "somebody",
                    TestDatabase.Now,
                    ContractFixture.Cancel,
                    said
                ),
            ContractFixture.Cancel
        );

    public Task<Result<ExclusionRecord>> Decide(
        TenantScope by,
        Guid id,
        ExclusionDecision decision,
        OnBehalf? said = null
    ) =>
        contract.Test.Database.Write(
            by,
            async db =>
            {
                var record = await db.Set<ExclusionRecord>().SingleAsync(row => row.Id == id, ContractFixture.Cancel);
                return await DecideExclusion.Run(
                    db,
                    record,
                    decision,
                    "",
                    "somebody",
                    TestDatabase.Now,
                    ContractFixture.Cancel,
                    said
                );
            },
            ContractFixture.Cancel
        );

    public async Task<Guid> Approved(ExclusionDraft draft)
    {
        var id = (await Propose(Vendor, draft)).Accepted().Id;
        (await Decide(Client, id, ExclusionDecision.Approve)).Accepted();
        return id;
    }

    /// <summary>The service level of October as the board shows it now.</summary>
    public async Task<SlaResult> Result()
    {
        var close = new CloseMonth(contract.Test.Database, usage, ContractFixture.Clock);
        var preview = (await close.Preview(Vendor, contract.Contract.Id, October, ContractFixture.Cancel)).Accepted();
        return Bpo.Billing.Persistence.StoredJson.Read<SlaResult>(preview.Results[0].Result);
    }

    /// <summary>The contacts of October that were answered too late, as the fixture's usage has them.</summary>
    public static string[] Late =>
        [.. GivenUsage.Calls(October.From, 100).Where(call => call.WaitSeconds > 20).Select(call => call.Id)];
}
