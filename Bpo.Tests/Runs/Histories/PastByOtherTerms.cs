using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs.Histories;
using Bpo.Domain.Sla;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Histories;

/// <summary>
/// Four hundred calls of October, of which 45 % were answered within 20 s and 67.5 % within 30 s; October is issued by the terms
/// of its day before others come into force.
/// </summary>
public sealed class PastByOtherTerms
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_is_judged_anew_from_counts_and_stays_as_it_was_issued(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await HistoryDesk.Create(test);
        var issued = await desk.Stored();
        await desk.Amend(("\"thresholdSeconds\": 20", "\"thresholdSeconds\": 30"), ("\"80\"", "\"60\""));

        var done = await desk.Recompute();
        var history = await desk.Read();

        var october = Assert.Single(history.Months);
        Assert.True(done);
        Assert.Equal((45m, Attainment.Missed), Of(october.AsJudged));
        Assert.Equal((67.5m, Attainment.Met), Of(october.Recomputed));
        Assert.False(october.FromContacts);
        Assert.Equal((2, JobStatus.Done, 100), (history.Version, history.Job!.Status, history.Job.Progress));
        Assert.Equal(issued, await desk.Stored());
    }

    /// <summary>605 s lies inside a class of the stored waits; every answered call kept it.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task contacts_are_read_where_counts_do_not_suffice(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await HistoryDesk.Create(test);
        await desk.Amend(("\"thresholdSeconds\": 20", "\"thresholdSeconds\": 605"));

        await desk.Recompute();

        var october = Assert.Single((await desk.Read()).Months);
        Assert.Equal((90m, Attainment.Met), Of(october.Recomputed));
        Assert.True(october.FromContacts);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task contacts_are_matched_again_where_the_services_are_others(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await HistoryDesk.Create(test);
        await desk.Amend(("\"channels\": [\"voice\"]", "\"queues\": [\"elsewhere\"]"));

        await desk.Recompute();

        var october = Assert.Single((await desk.Read()).Months);
        Assert.Equal(Attainment.NotMeasured, october.Recomputed!.Attainment);
        Assert.True(october.FromContacts);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_order_that_is_cancelled_before_it_begins_does_nothing(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await HistoryDesk.Create(test);
        var first = await desk.Order();
        var same = await desk.Order();
        var cancelled = (await desk.Cancel(first.Id)).Accepted();

        Assert.Equal(first.Id, same.Id);
        Assert.Equal(JobStatus.Cancelled, cancelled.Status);
        Assert.False(await desk.Run(first.Id, desk.Usage));
        Assert.All((await desk.Read()).Months, month => Assert.Null(month.Recomputed));
        (await desk.Cancel(first.Id)).RefusedWith("job.closed");
        Assert.NotEqual(first.Id, (await desk.Order()).Id);
    }

    /// <summary>Of three months the newest is done when somebody stops it at the second.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task one_that_is_cancelled_under_way_keeps_the_months_it_has_done(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await HistoryDesk.Create(test, since: new DateOnly(2026, 8, 1));
        var order = await desk.Order();
        var stopped = new StoppedUsage(desk.Usage, reads: 2, () => desk.Cancel(order.Id));

        Assert.False(await desk.Run(order.Id, stopped));

        await using var db = test.Database.Open(desk.Contract.Scope);
        var months = await db.Set<RecomputedResult>().Select(row => row.Month).ToListAsync(ContractFixture.Cancel);
        var job = await db.Set<Job>().SingleAsync(row => row.Id == order.Id, ContractFixture.Cancel);
        Assert.Equal([new DateOnly(2026, 10, 1)], months);
        Assert.Equal((JobStatus.Cancelled, 33), (job.Status, job.Progress));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task done_twice_it_leaves_one_result_a_month(string provider)
    {
        await using var test = await TestDatabase.Create(provider);
        var desk = await HistoryDesk.Create(test);

        await desk.Recompute();
        await desk.Recompute();

        Assert.Equal((45m, Attainment.Missed), Of(Assert.Single((await desk.Read()).Months).Recomputed));
    }

    private static (decimal?, Attainment) Of(JudgedValue? judged) => (judged!.Value, judged.Attainment);
}
