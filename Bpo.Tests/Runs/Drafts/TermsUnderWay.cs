using System.Text;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Drafts;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Drafts;

public sealed class TermsUnderWay
{
    private static readonly DraftTerms Drafts = new(ContractFixture.Clock);

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_draft_is_kept_with_its_faults_and_no_run_reads_it(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);

        var draft = (await Begin(contract, """{"effectiveFrom":"never","colour":"red"}""")).Accepted();

        await using var db = test.Database.Open(contract.Scope);
        var stored = await db.Set<TermsDraft>().SingleAsync(Cancel);
        Assert.Equal(
            (draft.Id, 1, TermsDraftStatus.Open, "usr_writer"),
            (stored.Id, stored.BasedOn, stored.Status, stored.Writers)
        );
        Assert.Single(await db.TermsOf(contract.Contract.Id, Cancel));
    }

    [Theory]
    [InlineData("{", "terms.not-json")]
    [InlineData("[]", "terms.not-json")]
    public async Task what_is_no_document_at_all_is_refused(string document, string code)
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var contract = await ContractFixture.Create(test);

        Assert.Equal(code, (await Begin(contract, document)).RefusedAs());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task who_saves_over_a_newer_draft_is_told_so(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var draft = (await Begin(contract)).Accepted();

        (await Change(contract, draft.Id, seen: 1, "usr_second")).Accepted();

        Assert.Equal("draft.changed-meanwhile", (await Change(contract, draft.Id, seen: 1, "usr_third")).RefusedAs());
        await using var db = test.Database.Open(contract.Scope);
        Assert.Equal("usr_writer usr_second", (await db.Set<TermsDraft>().SingleAsync(Cancel)).Writers);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_draft_of_another_tenant_or_client_is_not_there(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var draft = (await Begin(contract)).Accepted();
        TenantScope[] attackers =
        [
            await test.AddTenant("Attacker"),
            TenantScope.Of(contract.Tenant, client: Guid.CreateVersion7()),
        ];

        foreach (var attacker in attackers)
        {
            var changed = await test.Database.Write(
                attacker,
                db => Drafts.Change(db, draft.Id, null, "mine now", "{}"u8.ToArray(), "usr_attacker", Cancel),
                Cancel
            );
            Assert.Equal("draft.not-found", changed.RefusedAs());
        }
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_draft_nobody_put_forward_leaves_no_trace_when_discarded(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var contract = await ContractFixture.CreateActive(test);
        var draft = (await Begin(contract)).Accepted();

        await test.Database.Write(
            contract.Scope,
            db => DraftTerms.Discard(db, draft.Id, draft.Version, Cancel),
            Cancel
        );

        await using var db = test.Database.Open(contract.Scope);
        Assert.Empty(await db.Set<TermsDraft>().ToListAsync(Cancel));
    }

    private static Task<Result<TermsDraft>> Begin(ContractFixture contract, string document = "{}") =>
        contract.Test.Database.Write(
            contract.Scope,
            db =>
                Drafts.Begin(
                    db,
                    contract.Contract.Id,
                    "Price change",
                    Encoding.UTF8.GetBytes(document),
                    "usr_writer",
                    Cancel
                ),
            Cancel
        );

    private static Task<Result<TermsDraft>> Change(ContractFixture contract, Guid draft, long seen, string actor) =>
        contract.Test.Database.Write(
            contract.Scope,
            db => Drafts.Change(db, draft, seen, "Price change", """{"a":1}"""u8.ToArray(), actor, Cancel),
            Cancel
        );
}
