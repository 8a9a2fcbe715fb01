using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Runs.Records;
using Bpo.Domain;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Records;

public sealed class RecordsCountOnce
{
    private const string Seats = """
        agent,role,service,from,to,replaces
        anna,agent,voice,2026-10-01,,
        boris,agent,voice,2026-10-05,2026-10-20,
        """;

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task seats_are_stored_once_and_found_in_the_months_they_touch(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var first = (await Import(desk, "seats", Seats)).Accepted();
        var again = (await Import(desk, "seats", Seats)).Accepted();
        var ended = (
            await Import(desk, "seats", "agent,role,service,from,to\nanna,agent,voice,2026-10-01,2026-11-01\n")
        ).Accepted();

        Assert.Equal((2, 0), (first.Accepted, again.Accepted));
        Assert.Equal((2, 1), (again.Duplicates, ended.Updated));
        Assert.Equal(["anna", "boris"], (await Other(desk, 10)).Seats.Select(seat => seat.Agent).Order());
        Assert.Empty((await Other(desk, 11)).Seats);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task results_activity_costs_and_records_come_back_as_they_were_read(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        (
            await Import(
                desk,
                "results",
                "id,type,at,value,currency,status\ns1,sale,2026-10-02T10:00:00+02:00,99.50,EUR,reported\n"
            )
        ).Accepted();
        (
            await Import(
                desk,
                "agent-activity",
                "agent,from,to,state\nanna,2026-10-02T08:00:00Z,2026-10-02T16:00:00Z,logged-in\n"
            )
        ).Accepted();
        (
            await Import(
                desk,
                "costs",
                """[{"category":"toll-free","at":"2026-10-31","amount":"12.345","reference":"T-1"}]"""
            )
        ).Accepted();
        (await Import(desk, "records", "id,campaign,loadedAt,reached\nr1,autumn,2026-10-02,true\n")).Accepted();

        var other = await Other(desk, 10);

        Assert.Equal((99.50m, ResultStatus.Reported), (Assert.Single(other.Results).Value, other.Results[0].Status));
        Assert.Equal(TimeSpan.FromHours(8), Assert.Single(other.AgentActivity).To - other.AgentActivity[0].From);
        Assert.Equal(12.345m, Assert.Single(other.Costs).Amount);
        Assert.True(Assert.Single(other.Records).Reached);
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task bad_rows_wait_and_good_ones_are_kept(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        var import = (
            await Import(
                desk,
                "costs",
                """
                category,at,amount,currency,reference
                carrier,2026-10-01,1.5,EUR,A
                carrier,2026-10-01,1.5,USD,B
                carrier,yesterday,1.5,EUR,C
                carrier,2026-10-01,,EUR,D
                """
            )
        ).Accepted();

        Assert.Equal((4, 1, 3), (import.Rows, import.Accepted, import.Rejected));
        Assert.Equal(
            [(3, "currency", "mixed-currency"), (4, "at", "instant"), (5, "amount", RowCodes.MissingValue)],
            (await desk.SetAside()).Select(row => (row.Line, row.Field!, row.Code))
        );
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task an_unknown_kind_or_column_is_refused(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);

        Assert.Equal("usage.unknown-kind", (await Import(desk, "chairs", Seats)).RefusedAs());
        Assert.Equal(RefusalCodes.UnknownColumn, (await Import(desk, "seats", "agent,from,colour\n")).RefusedAs());
    }

    private static Task<Result<Import>> Import(ImportDesk desk, string kind, string text) =>
        new ImportRecords(desk.Fixture.Test.Database, ContractFixture.Clock, ImportSettings.Default).Run(
            desk.Fixture.Scope,
            new RecordsRequest(desk.Contract, kind, new MemoryStream(Encoding.UTF8.GetBytes(text)), "usage.csv"),
            TestContext.Current.CancellationToken
        );

    private static async Task<OtherUsage> Other(ImportDesk desk, int month)
    {
        await using var db = desk.Database();
        return await new StoredUsage().Other(
            db,
            desk.Contract,
            Period.Month(2026, month),
            TestContext.Current.CancellationToken
        );
    }
}
