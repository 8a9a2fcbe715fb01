using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Months;

/// <summary>A file tells the wait of two answered calls and of one that was given up, and of a third answer nothing.</summary>
public sealed class AnswersWithoutAWait
{
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task they_are_kept_as_unknown_from_the_file_to_the_month(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var import = await desk.Import(
            "id,enqueuedAt,outcome,waitSeconds,talkSeconds,queue",
            "1,2026-10-01T09:00:00Z,answered,5,60,support",
            "2,2026-10-01T09:01:00Z,answered,,60,support",
            "3,2026-10-01T09:02:00Z,answered,30,60,support",
            "4,2026-10-01T09:03:00Z,abandoned,40,0,support"
        );
        var result = await Result(desk);

        Assert.Equal(4, import.Accepted);
        Assert.Equal(
            [false],
            (await desk.Contacts()).Where(contact => contact.Id == "2").Select(contact => contact.IsWaitKnown)
        );
        Assert.Equal((1m, 3m), (result.Adjusted.Numerator, result.Adjusted.Denominator));
        Assert.Equal(1, result.Counts["answeredWithoutWait"]);
        await using var db = desk.Database();
        var cells = await db.Rollups(
            desk.Contract,
            TestDatabase.Now.AddYears(-1),
            TestDatabase.Now.AddYears(1),
            ContractFixture.Cancel
        );
        Assert.Equal((1, 4), (cells.Sum(cell => cell.Cell.WithoutWait), cells.Sum(cell => cell.Cell.Contacts)));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_wait_that_is_told_later_counts_from_then_on(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(
            "id,revision,enqueuedAt,outcome,talkSeconds,queue",
            "1,1,2026-10-01T09:00:00Z,answered,60,support"
        );

        Assert.Equal(Attainment.NotMeasured, (await Result(desk)).Attainment);

        await desk.Import(
            "id,revision,enqueuedAt,outcome,waitSeconds,talkSeconds,queue",
            "1,2,2026-10-01T09:00:00Z,answered,0,60,support"
        );

        Assert.Equal(Attainment.Met, (await Result(desk)).Attainment);
    }

    private static async Task<SlaResult> Result(ImportDesk desk)
    {
        (
            await new CloseMonth(desk.Fixture.Test.Database, new StoredUsage(), ContractFixture.Clock).Run(
                desk.Fixture.Scope,
                desk.Contract,
                Period.Month(2026, 10),
                ContractFixture.Cancel
            )
        ).Accepted();
        await using var db = desk.Database();
        var row = await db.Set<SlaRecord>().SingleAsync(ContractFixture.Cancel);
        return StoredJson.Read<SlaResult>(row.Result);
    }
}
