using Bpo.Billing.Ingestion.Completeness;
using Bpo.Billing.Persistence.Operations;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Completeness;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Completeness;

/// <summary>A month is drafted over a gap, but not issued until somebody signs for it.</summary>
public sealed class MonthsWithGaps
{
    private const string Header = "id,enqueuedAt,outcome,talkSeconds,queue,agent";
    private static readonly Period October = Period.Month(2026, 10);

    private static CancellationToken Cancel => ContractFixture.Cancel;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_missing_day_is_named_and_a_signature_lets_the_month_pass(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Days(1, 31).Where(row => !row.Contains("-10-03T", StringComparison.Ordinal))]);
        await Expect(desk, DeliveryRhythm.EveryDay);
        var draft = await Draft(desk);

        var refused = (Result<Invoice>.Refused)await Issue(desk, draft);
        var signed = (await Sign(desk, draft)).Accepted();

        Assert.Equal(FindGaps.Code, refused.Problem.Code);
        Assert.Contains("pbx on 2026-10-03", refused.Problem.Detail, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 10, 3), Assert.Single(Assert.Single(signed).Days).Day);
        Assert.Equal("invoice.no-gap", (await Sign(desk, draft)).RefusedAs());
        Assert.Equal(InvoiceStatus.Issued, (await Issue(desk, draft)).Accepted().Status);
        await using var db = desk.Database();
        var row = await db.Set<SignedGap>().SingleAsync(Cancel);
        Assert.Equal(("tester", "closed", desk.Fixture.Contract.ClientId), (row.SignedBy, row.Reason, row.ClientId));
        Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "invoice.gap-signed", Cancel));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task without_an_expectation_nothing_is_missing(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import([Header, .. Days(5, 5)]);

        Assert.Equal(InvoiceStatus.Issued, (await Issue(desk, await Draft(desk))).Accepted().Status);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_calendar_counts_contacts_by_the_sources_own_days(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(
            Header,
            "1,2026-10-05T22:30:00Z,answered,60,support,anna",
            "2,2026-10-06T12:00:00Z,answered,60,support,anna"
        );
        await Expect(desk, DeliveryRhythm.EveryDay);

        var month = (await Read(desk)).Accepted();

        Assert.Equal((0, 2), (month.Days[4].Facts.Contacts, month.Days[5].Facts.Contacts));
        Assert.Equal((DayStatus.Missing, DayStatus.Ok), (month.Days[4].Status, month.Days[5].Status));
        Assert.False(month.IsForgotten);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task days_of_a_held_file_are_held_until_somebody_decides(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await Expect(desk, DeliveryRhythm.EveryDay);
        var bad = Enumerable.Range(100, 120).Select(number => $"{number},never,answered,60,support,anna");
        var held = await desk.Import([Header, .. Days(5, 6), .. bad]);

        var before = (await Read(desk)).Accepted();
        var decide = new DecideHeldImport(
            desk.Fixture.Test.Database,
            new ImportUsage(desk.Fixture.Test.Database, ContractFixture.Clock, desk.Settings),
            desk.Settings,
            ContractFixture.Clock
        );
        (await decide.Reject(desk.Fixture.Scope, held.Id, "tester", Cancel)).Accepted();
        var after = (await Read(desk)).Accepted();

        Assert.Equal(ImportStatus.Held, held.Status);
        Assert.Equal(
            [DayStatus.Missing, DayStatus.Held, DayStatus.Held, DayStatus.Missing],
            before.Days.Skip(3).Take(4).Select(day => day.Status)
        );
        Assert.All(after.Days.Skip(3).Take(4), day => Assert.Equal(DayStatus.Missing, day.Status));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_held_file_in_which_nothing_reads_may_be_about_the_day_before(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await Expect(desk, DeliveryRhythm.EveryDay);
        await desk.Import([
            Header,
            .. Enumerable.Range(1, 120).Select(number => $"{number},never,answered,60,support,anna"),
        ]);
        var received = DateOnly.FromDateTime(ContractFixture.Clock.GetUtcNow().UtcDateTime);

        var month = (await Read(desk, Period.Month(received.Year, received.Month))).Accepted();

        Assert.Equal(
            [received.AddDays(-1), received],
            month.Days.Where(day => day.Facts.Waiting).Select(day => day.Day)
        );
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_clock_ahead_shows_by_the_contacts_that_stand_today(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var now = ContractFixture.Clock.GetUtcNow();
        var month = Period.Month(now.Year, now.Month);
        var soon = now.AddMinutes(2).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await desk.Import(
            Header,
            $"1,{soon},answered,0,support,anna",
            $"2,{now.AddHours(-3):O},answered,0,support,anna"
        );

        var ahead = (await Read(desk, month)).Accepted().Skew;
        await desk.Import(Header, $"1,{now.AddHours(-2):O},answered,0,support,anna");
        var mended = (await Read(desk, month)).Accepted().Skew;

        Assert.Equal(new ClockSkew(2, 1, TimeSpan.FromMinutes(2)), ahead);
        Assert.Equal(new ClockSkew(2, 0, TimeSpan.Zero), mended);
        await desk.SourceQuartersAreARecount();
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task contacts_no_contract_claims_are_forgotten(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, activate: false);
        await desk.Import([Header, .. Days(5, 5)]);

        Assert.True((await Read(desk)).Accepted().IsForgotten);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task an_expectation_can_be_changed_and_taken_away(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await Expect(desk, DeliveryRhythm.EveryDay);
        await Expect(desk, DeliveryRhythm.Weekdays);

        var before = (await Read(desk)).Accepted();
        await Expectations(desk).Clear(desk.Fixture.Scope, desk.Source.Id, "tester", Cancel);

        Assert.Equal(DeliveryRhythm.Weekdays, before.Expectation?.Rhythm);
        Assert.Null((await Read(desk)).Accepted().Expectation);
    }

    private static IEnumerable<string> Days(int from, int through) =>
        Enumerable
            .Range(from, through - from + 1)
            .Select(day => $"{day},2026-10-{day:00}T09:00:00Z,answered,60,support,anna");

    private static SetExpectation Expectations(ImportDesk desk) =>
        new(desk.Fixture.Test.Database, ContractFixture.Clock);

    private static async Task Expect(ImportDesk desk, DeliveryRhythm rhythm) =>
        (
            await Expectations(desk)
                .Run(
                    desk.Fixture.Scope,
                    desk.Source.Id,
                    new ExpectedDeliveries(rhythm, 50, new DateOnly(2026, 10, 1)),
                    "tester",
                    Cancel
                )
        ).Accepted();

    private static Task<Result<SourceMonth>> Read(ImportDesk desk, Period? month = null) =>
        new ReadCompleteness(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            desk.Source.Id,
            month ?? October,
            Cancel
        );

    private static async Task<Guid> Draft(ImportDesk desk) =>
        (
            await new CloseMonth(desk.Fixture.Test.Database, new StoredUsage(), ContractFixture.Clock).Run(
                desk.Fixture.Scope,
                desk.Contract,
                October,
                Cancel
            )
        )
            .Accepted()
            .InvoiceId;

    private static Task<Result<Invoice>> Issue(ImportDesk desk, Guid draft) =>
        new IssueInvoice(desk.Fixture.Test.Database, new StoredUsage(), ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            draft,
            null,
            "tester",
            Cancel
        );

    private static Task<Result<IReadOnlyList<UsageGap>>> Sign(ImportDesk desk, Guid draft) =>
        new SignGaps(desk.Fixture.Test.Database, ContractFixture.Clock).Run(
            desk.Fixture.Scope,
            draft,
            "closed",
            "tester",
            Cancel
        );
}
