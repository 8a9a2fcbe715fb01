using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Drafts;

/// <summary>October had 90 answered calls at 1.50: another half euro a call moves the month by 45.00.</summary>
public sealed class FourEyes
{
    private static readonly DateOnly October = new(2026, 10, 1);

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory]
    [InlineData(null, "in force")]
    [InlineData("45", "in force")]
    [InlineData("44.99", "waits")]
    [InlineData("0", "waits")]
    public async Task beyond_the_limit_terms_wait(string? limit, string outcome)
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await Desk(test, limit is null ? null : decimal.Parse(limit));

        var proposal = (await desk.PutForward(ApprovalDesk.Priced("2.00"))).Accepted();

        Assert.Equal(outcome, proposal.InForce is null ? "waits" : "in force");
        if (limit is not null)
        {
            Assert.Equal((4500, October), (proposal.Effect.Minor, proposal.Effect.Month));
        }
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task no_run_reads_what_waits_and_another_person_puts_it_into_force(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, limit: 0);
        var waiting = (await desk.PutForward(ApprovalDesk.Priced("2.00"))).Accepted();

        Assert.Equal("1", await InForce(desk));
        (await desk.Approve(waiting.Number)).Accepted();

        Assert.Equal("1 2", await InForce(desk));
        await using var db = test.Database.Open(desk.Contract.Scope);
        var draft = await db.Set<TermsDraft>().SingleAsync(Cancel);
        Assert.Equal(
            (TermsDraftStatus.Agreed, "usr_second", "agreed by letter"),
            (draft.Status, draft.DecidedBy, draft.Reason)
        );
        var actions = await db.Set<AuditEntry>()
            .OrderBy(entry => entry.Id)
            .Select(entry => entry.Action)
            .ToListAsync(Cancel);
        Assert.Contains("terms.put-forward", actions);
        Assert.Contains("terms.approved", actions);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task nobody_approves_what_he_wrote_changed_or_put_forward(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, limit: 0);
        var draft = (await desk.Begin(ApprovalDesk.Priced("1.80"), "usr_writer")).Accepted();
        (await desk.Change(draft.Id, ApprovalDesk.Priced("2.00"), "usr_helper")).Accepted();
        var number = (await desk.PutForward(draft.Id, "usr_sender")).Accepted().Number;

        foreach (var own in new[] { "usr_writer", "usr_helper", "usr_sender" })
        {
            Assert.Equal("draft.own-approval", (await desk.Approve(number, own)).RefusedAs());
            Assert.Equal("draft.own-approval", (await desk.Refuse(number, own)).RefusedAs());
        }

        (await desk.Approve(number, "usr_second")).Accepted();
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task what_was_changed_meanwhile_has_another_number(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, limit: 0);
        var draft = (await desk.Begin(ApprovalDesk.Priced("2.00"))).Accepted();
        var seen = (await desk.PutForward(draft.Id)).Accepted().Number;

        Assert.Equal("draft.not-open", (await desk.Change(draft.Id, ApprovalDesk.Priced("9.00"))).RefusedAs());
        (await desk.Withdraw(draft.Id)).Accepted();
        (await desk.Change(draft.Id, ApprovalDesk.Priced("9.00"))).Accepted();
        Assert.Equal("draft.not-waiting", (await desk.Approve(seen)).RefusedAs());
        var again = (await desk.PutForward(draft.Id)).Accepted().Number;

        Assert.Equal("terms-version.not-found", (await desk.Approve(seen)).RefusedAs());
        Assert.Equal(seen + 1, again);
        Assert.Equal("1", await InForce(desk));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_refused_version_stays_refused(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, limit: 0);
        var number = (await desk.PutForward(ApprovalDesk.Priced("2.00"))).Accepted().Number;

        Assert.Equal("too dear", (await desk.Refuse(number)).Accepted().Reason);

        Assert.Equal("draft.not-waiting", (await desk.Approve(number, "usr_third")).RefusedAs());
        await using var db = test.Database.Open(desk.Contract.Scope);
        var change = () =>
            db.Set<TermsDraft>().ExecuteUpdateAsync(row => row.SetProperty(draft => draft.Reason, "fine"), Cancel);
        await Assert.ThrowsAnyAsync<Exception>(change);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task approved_terms_are_admitted_once_more(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, limit: 0);
        var number = (await desk.PutForward(ApprovalDesk.Priced("2.00", from: "2026-10-15"))).Accepted().Number;
        await desk.Contract.IssueOctober(desk.Usage);

        Assert.Equal("terms.backdated", (await desk.Approve(number)).RefusedAs());
        await using var db = test.Database.Open(desk.Contract.Scope);
        Assert.Equal(TermsDraftStatus.Waiting, (await db.Set<TermsDraft>().SingleAsync(Cancel)).Status);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task another_tenant_or_client_decides_nothing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await Desk(test, limit: 0);
        var number = (await desk.PutForward(ApprovalDesk.Priced("2.00"))).Accepted().Number;
        TenantScope[] attackers =
        [
            await test.AddTenant("Attacker"),
            TenantScope.Of(desk.Contract.Tenant, client: Guid.CreateVersion7()),
        ];

        foreach (var attacker in attackers)
        {
            Assert.Equal("contract.not-found", (await desk.Approve(number, "usr_attacker", attacker)).RefusedAs());
        }
    }

    [Fact]
    public async Task several_small_changes_count_together()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await Desk(test, limit: 30);

        var first = (await desk.PutForward(ApprovalDesk.Priced("1.75", from: "2026-12-01"))).Accepted();
        var second = (await desk.PutForward(ApprovalDesk.Priced("2.00", from: "2027-01-01"))).Accepted();

        Assert.NotNull(first.InForce);
        Assert.Null(second.InForce);
    }

    [Fact]
    public async Task small_steps_of_several_months_and_writers_count_together_until_a_second_person_agrees()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        // Each step of 0.20 moves October's 90 calls by 18.00: the third passes 45.00, and the fifth after that one.
        var desk = await Desk(test, limit: 45);
        string[] steps = ["1.70", "1.90", "2.10", "2.30", "2.50", "2.70"];

        var waited = new List<string>();
        for (var step = 0; step < steps.Length; step++)
        {
            var document = ApprovalDesk.Priced(steps[step], from: $"2026-{(step / 2) + 10}-{(step % 2) + 2:00}");
            var proposal = (await desk.PutForward(document, $"usr_writer{step % 2}")).Accepted();
            if (proposal.InForce is null)
            {
                waited.Add(steps[step]);
                (await desk.Approve(proposal.Number)).Accepted();
            }
        }

        Assert.Equal(["2.10", "2.70"], waited);
    }

    [Fact]
    public async Task going_back_to_what_a_second_person_agreed_to_needs_nobody()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await Desk(test, limit: 45);
        var raised = (await desk.PutForward(ApprovalDesk.Priced("9.00", from: "2026-11-01"))).Accepted();
        (await desk.Approve(raised.Number)).Accepted();

        var same = (await desk.PutForward(ApprovalDesk.Priced("9.00", from: "2026-12-01"))).Accepted();

        Assert.NotNull(same.InForce);
        Assert.Equal(0, same.Effect.Minor);
    }

    [Fact]
    public async Task what_no_past_month_can_show_is_not_taken_to_be_small()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await Desk(test, limit: 1_000_000);
        var later = ApprovalDesk
            .Priced("1.50")
            .Replace(
                "\"pricing\": [",
                "\"pricing\": [ { \"id\": \"fee\", \"kind\": \"fixed\", \"from\": \"2026-12-01\", \"price\": \"50000.00\" },"
            );

        Assert.Null((await desk.PutForward(later)).Accepted().InForce);
    }

    [Fact]
    public async Task a_month_tried_is_priced_and_judged_by_the_run_itself()
    {
        await using var test = await TestDatabase.Create(TestDatabases.Sqlite);
        var desk = await Desk(test, limit: null);
        var closed = (await desk.Contract.Close(desk.Usage, Period.Month(2026, 10))).Accepted();
        var terms = Bpo
            .Billing.Contracts.TermsReader.Read(System.Text.Encoding.UTF8.GetBytes(ApprovalDesk.Priced("2.00")))
            .Accepted();

        var tried = (
            await desk.Try.Run(desk.Contract.Scope, desk.Contract.Contract.Id, terms, Period.Month(2026, 10), Cancel)
        ).Accepted();

        Assert.Equal(closed.Fingerprint, tried.InForce.Invoice.Fingerprint);
        Assert.Equal((13500, 18000), (tried.InForce.Invoice.NetMinor, tried.Tried.Invoice.NetMinor));
        Assert.Equal(tried.InForce.Results[0].Value, tried.Tried.Results[0].Value);
    }

    private static async Task<ApprovalDesk> Desk(TestDatabase test, decimal? limit)
    {
        var usage = new GivenUsage();
        usage.Import(GivenUsage.Calls(October, 100));
        return await ApprovalDesk.Open(test, usage, limit);
    }

    private static async Task<string> InForce(ApprovalDesk desk)
    {
        await using var db = desk.Database.Open(desk.Contract.Scope);
        return string.Join(
            ' ',
            (await db.TermsOf(desk.Contract.Contract.Id, Cancel)).Select(version => version.Number)
        );
    }
}
