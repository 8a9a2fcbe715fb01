using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Exclusions;
using Bpo.Domain.Sla;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Exclusions;

/// <summary>One side asks, the other one decides, and the month follows.</summary>
public sealed class ExclusionsOfAMonth
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_proposal_shows_both_values_and_an_approval_shapes_the_adjusted_one(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        var before = await desk.Result();
        var id = (await desk.Propose(desk.Vendor, ExclusionDesk.Draft(ExclusionDesk.Late))).Accepted().Id;

        var proposed = await desk.Result();
        (await desk.Decide(desk.Client, id, ExclusionDecision.Approve)).Accepted();
        var approved = await desk.Result();

        // Waits run 0 to 39 s over a hundred calls; every tenth is abandoned and counts as offered.
        var late = ExclusionDesk.Late.Length;
        Assert.Equal((100m, 100m), (before.Raw.Denominator, before.Adjusted.Denominator));
        Assert.Equal((100m, 100m - late), (proposed.Adjusted.Denominator, proposed.IfApproved!.Adjusted.Denominator));
        Assert.Equal((Attainment.Missed, Attainment.Met), (proposed.Attainment, proposed.IfApproved.Attainment));
        Assert.Equal((100m, 100m - late), (approved.Raw.Denominator, approved.Adjusted.Denominator));
        Assert.Equal((Attainment.Met, null), (approved.Attainment, approved.IfApproved));
        Assert.Equal("client-outage", Assert.Single(approved.Excluded).Reason);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task only_the_other_side_decides_and_only_ones_own_is_withdrawn(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        var ofVendor = (await desk.Propose(desk.Vendor, ExclusionDesk.Draft())).Accepted().Id;
        var ofClient = (await desk.Propose(desk.Client, ExclusionDesk.Draft())).Accepted().Id;

        (await desk.Decide(desk.Vendor, ofVendor, ExclusionDecision.Approve)).RefusedWith("exclusion.own-proposal");
        (await desk.Decide(desk.Client, ofClient, ExclusionDecision.Approve)).RefusedWith("exclusion.own-proposal");
        (await desk.Decide(desk.Client, ofVendor, ExclusionDecision.Withdraw)).RefusedWith("exclusion.not-yours");
        (await desk.Decide(desk.Vendor, ofClient, ExclusionDecision.Refuse)).Accepted();
        (await desk.Decide(desk.Vendor, ofVendor, ExclusionDecision.Withdraw)).Accepted();
        (await desk.Decide(desk.Client, ofVendor, ExclusionDecision.Approve)).RefusedWith("exclusion.closed");
        Assert.Empty((await desk.Result()).Excluded);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_was_decided_stays_and_leaves_a_trail(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        var id = await desk.Approved(ExclusionDesk.Draft());

        await using var db = test.Database.Open(desk.Vendor);
        await Assert.ThrowsAnyAsync<Exception>(() =>
            db.Set<ExclusionRecord>()
                .Where(row => row.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Evidence, "other"), ContractFixture.Cancel)
        );
        Assert.Equal(
            ["exclusion.approved", "exclusion.proposed"],
            await db.Set<AuditEntry>()
                .Where(entry => entry.Action.StartsWith("exclusion."))
                .Select(entry => entry.Action)
                .Order()
                .ToListAsync(ContractFixture.Cancel)
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_approved_one_is_taken_back_by_another_that_both_sides_agree_to(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        var id = await desk.Approved(ExclusionDesk.Draft(ExclusionDesk.Late));

        await desk.Approved(ExclusionDesk.Draft() with { Cancels = id });

        var result = await desk.Result();
        Assert.Empty(result.Excluded);
        Assert.Equal(result.Raw, result.Adjusted);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task people_of_another_client_see_none(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        await desk.Approved(ExclusionDesk.Draft());

        await using var foreign = test.Database.Open(
            Domain.Access.TenantScope.Of(desk.Contract.Tenant, Guid.CreateVersion7())
        );

        Assert.Empty(await foreign.Set<ExclusionRecord>().ToListAsync(ContractFixture.Cancel));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task its_effect_is_known_before_anybody_decides(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await ExclusionDesk.Create(test);
        var record = (await desk.Propose(desk.Vendor, ExclusionDesk.Draft(ExclusionDesk.Late))).Accepted();
        var close = new CloseMonth(test.Database, desk.Usage, ContractFixture.Clock);

        var effect = (
            await new ExclusionEffect(test.Database, desk.Usage, close).Run(
                desk.Client,
                record,
                ExclusionDesk.October,
                ContractFixture.Cancel
            )
        ).Accepted();

        var level = Assert.Single(effect.Slas);
        Assert.Equal((Attainment.Missed, Attainment.Met), (level.Attainment, level.AttainmentIfApproved));
        Assert.Equal(ExclusionDesk.Late.Length, level.Removed);
        Assert.Equal(100m, level.Raw.Denominator);
    }

    [Fact]
    public async Task what_does_not_fit_the_contract_is_refused_with_its_place()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await ExclusionDesk.Create(test);

        var refused = (
            await desk.Propose(
                desk.Vendor,
                ExclusionDesk.Draft() with
                {
                    Slas = ["sl", "none"],
                    To = DateTimeOffset.MinValue,
                }
            )
        ).RefusedWith("exclusion.refused");

        Assert.Equal(["/to", "/slas/1"], refused.Faults.Select(fault => fault.Pointer));
    }
}
