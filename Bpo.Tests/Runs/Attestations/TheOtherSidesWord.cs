using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Attestations;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Exclusions;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Attestations;

/// <summary>The vendor of a buyer's house has no way in: what it says elsewhere is recorded with its proof, and shown as that.</summary>
public sealed class TheOtherSidesWord
{
    internal static readonly OnBehalf ByMail = new(
        "A. Weber",
        new DateOnly(2026, 9, 30),
        "Agreed by mail.",
        "Re: INC-7"
    );

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_vendors_yes_to_the_buyers_own_exclusion_counts_once_it_is_recorded_with_proof(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test, kind: TenantKind.Client);
        var buyer = desk.Contract.Scope;
        var id = (await desk.Propose(buyer, ExclusionDesk.Draft(ExclusionDesk.Late))).Accepted().Id;

        (await desk.Decide(buyer, id, ExclusionDecision.Approve)).RefusedWith("exclusion.own-proposal");
        var decided = (await desk.Decide(buyer, id, ExclusionDecision.Approve, ByMail)).Accepted();

        var excluded = Assert.Single((await desk.Result()).Excluded);
        Assert.Equal((ExclusionStatus.Approved, Side.Vendor), (decided.Status, decided.DecidedSide!.Value));
        Assert.Equal(("Client", decided.DecidedBy), (excluded.RequestedBy, excluded.ApprovedBy));
        await using var db = test.Database.Open(buyer);
        var said = (await db.AttestationsOf(decided.ContractId, ContractFixture.Cancel))[decided.DecidedBy];
        Assert.Equal((Side.Vendor, "A. Weber", "somebody"), (said.Side, said.Person, said.RecordedBy));
        var trace = await db.Set<AuditEntry>()
            .SingleAsync(entry => entry.Action == "exclusion.approved", ContractFixture.Cancel);
        Assert.Equal("somebody", trace.Actor);
        Assert.Contains($"\"attestation\":\"{said.PublicName}\"", trace.Detail);
        Assert.DoesNotContain("Weber", trace.Detail);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_the_vendor_asked_for_is_the_buyers_to_decide_and_nobodys_to_record(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test, kind: TenantKind.Client);
        var buyer = desk.Contract.Scope;

        var asked = (await desk.Propose(buyer, ExclusionDesk.Draft(ExclusionDesk.Late), ByMail)).Accepted();
        (await desk.Decide(buyer, asked.Id, ExclusionDecision.Approve, ByMail)).RefusedWith("exclusion.own-proposal");
        (await desk.Decide(buyer, asked.Id, ExclusionDecision.Approve)).Accepted();

        var result = await desk.Result();
        Assert.Equal((Side.Vendor, Attainment.Met), (asked.ProposedSide, result.Attainment));
        var excluded = Assert.Single(result.Excluded);
        Assert.Equal((asked.ProposedBy, "Client"), (excluded.RequestedBy, excluded.ApprovedBy));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_refused_act_leaves_no_attestation_and_a_recorded_one_is_never_changed(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test, kind: TenantKind.Client);
        var buyer = desk.Contract.Scope;
        var asked = (await desk.Propose(buyer, ExclusionDesk.Draft(), ByMail)).Accepted();
        (await desk.Decide(buyer, asked.Id, ExclusionDecision.Approve, ByMail)).RefusedWith("exclusion.own-proposal");

        await using var db = test.Database.Open(buyer);
        Assert.Equal(1, await db.Set<Attestation>().CountAsync(ContractFixture.Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            db.Set<Attestation>()
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Person, "somebody else"), ContractFixture.Cancel)
        );
    }

    [Theory]
    [InlineData("", "Mail", 0, "/onBehalf/person")]
    [InlineData("A. Weber", " ", 0, "/onBehalf/evidence")]
    [InlineData("A. Weber", "Mail", 40, "/onBehalf/on")]
    public async Task without_who_when_and_how_one_can_tell_nothing_is_recorded(
        string person,
        string evidence,
        int daysLater,
        string pointer
    )
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await ExclusionDesk.Create(test, kind: TenantKind.Client);
        var buyer = desk.Contract.Scope;
        var id = (await desk.Propose(buyer, ExclusionDesk.Draft())).Accepted().Id;

        var refused = await desk.Decide(
            buyer,
            id,
            ExclusionDecision.Approve,
            new OnBehalf(person, DateOnly.FromDateTime(TestDatabase.Now.Date).AddDays(daysLater), evidence)
        );

        Assert.Equal(pointer, refused.Match(_ => "", problem => Assert.Single(problem.Faults).Pointer));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_clients_own_people_record_nothing_for_the_vendor(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        var id = (await desk.Propose(desk.Client, ExclusionDesk.Draft())).Accepted().Id;

        (await desk.Decide(desk.Client, id, ExclusionDecision.Approve, ByMail)).RefusedWith("attestation.not-yours");
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_that_rests_on_a_recorded_yes_replays_to_the_same(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test, kind: TenantKind.Client);
        var id = (await desk.Propose(desk.Contract.Scope, ExclusionDesk.Draft(ExclusionDesk.Late))).Accepted().Id;
        (await desk.Decide(desk.Contract.Scope, id, ExclusionDecision.Approve, ByMail)).Accepted();

        var first = (await desk.Contract.Close(desk.Usage, ExclusionDesk.October)).Accepted();
        var again = (await desk.Contract.Close(desk.Usage, ExclusionDesk.October)).Accepted();

        Assert.Equal(first.InvoiceId, again.InvoiceId);
        await using var db = test.Database.Open(desk.Contract.Scope);
        var review = (
            await ReadReview.Run(db, desk.Contract.Contract.Id, ExclusionDesk.October.From, ContractFixture.Cancel)
        ).Accepted();
        var word = Assert.Single(review.Recorded);
        Assert.Equal((Bpo.Billing.Reviews.RecordedAct.Exclusion, "A. Weber"), (word.Act, word.Said.Person));
    }
}
