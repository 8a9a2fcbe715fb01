using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Runs.Records;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;
using Bpo.Tests.Runs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Runs.Months;

/// <summary>A month's promises are judged from stored usage of every kind, not from contacts alone.</summary>
public sealed class MeasuredMonth
{
    private static readonly string Terms = ContractFixture.Terms.Replace(
        "\"slas\": [",
        """
        "slas": [ { "id": "occ", "metric": "occupancy", "target": { "atMost": "85" } },
                  { "id": "qa", "metric": "qa-score", "target": { "atLeast": "80" } },
                  { "id": "csat", "metric": "csat", "method": "mean", "target": { "atLeast": "4" } },
                  { "id": "att", "metric": "attrition", "over": "average", "rollingYear": true, "target": { "atMost": "15" } },
                  { "id": "table", "metric": "abandonment-rate", "queues": ["evening"], "target": { "atMost": "5" } },
                  { "id": "reports", "metric": "report-timeliness", "target": { "atLeast": "95" } },
                  { "id": "frt", "metric": "first-response-time", "method": "mean", "unit": "minutes", "target": { "atMost": "60" } },
        """,
        StringComparison.Ordinal
    );

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task usage_of_every_kind_reaches_the_results(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, terms: Terms);
        await Import(
            desk,
            "agent-activity",
            "agent,from,to,state\na,2026-10-02T08:00:00Z,2026-10-02T12:00:00Z,handling\na,2026-10-02T12:00:00Z,2026-10-02T13:00:00Z,ready\n"
        );
        await Import(desk, "qa", "contact,form,score,maxScore,at\nc1,v,90,100,2026-10-02\n");
        await Import(
            desk,
            "surveys",
            "contact,kind,score,scaleMax,at\nc1,csat,5,5,2026-10-02\nc2,csat,,5,2026-10-02\n"
        );
        await Import(desk, "headcount", "site,at,opening,leavers\nriga,2026-03-01,50,5\nriga,2026-10-01,50,5\n");
        await Import(
            desk,
            "intervals",
            "queue,from,minutes,offered,answered,abandoned\nevening,2026-10-02,1440,100,94,6\n"
        );
        await Import(desk, "reports", "name,dueAt,deliveredAt\ndaily,2026-10-02,2026-10-01\n");
        await Import(
            desk,
            "ticket-events",
            "ticket,at,status,by,service\nt1,2026-10-30T10:00:00Z,,customer,voice\nt1,2026-11-01T10:00:00Z,,agent,voice\n"
        );

        var results = await Results(desk);

        Assert.Equal(
            [
                "occ 80 Met",
                "qa 90 Met",
                "csat 5 Met",
                "att 21.05 Missed",
                "table 6 Missed",
                "reports 100 Met",
                "frt 2880 Missed",
            ],
            results.Take(7).Select(result => $"{result.Sla} {Shown(result)} {result.Attainment}")
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_without_contacts_measures_nothing_and_costs_nothing(string provider)
    {
        await using var desk = await ImportDesk.Open(provider, terms: Terms);

        var results = await Results(desk);

        Assert.All(results, result => Assert.Equal(Attainment.NotMeasured, result.Attainment));
    }

    private static string Shown(SlaResult result) =>
        Math.Round(result.Measured.Value!.Value, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Import(ImportDesk desk, string kind, string text) =>
        (
            await new ImportRecords(desk.Fixture.Test.Database, ContractFixture.Clock, ImportSettings.Default).Run(
                desk.Fixture.Scope,
                new RecordsRequest(desk.Contract, kind, new MemoryStream(Encoding.UTF8.GetBytes(text)), $"{kind}.csv"),
                ContractFixture.Cancel
            )
        ).Accepted();

    private static async Task<IReadOnlyList<SlaResult>> Results(ImportDesk desk)
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
        var rows = await db.Set<SlaRecord>().OrderBy(row => row.Position).ToListAsync(ContractFixture.Cancel);
        return [.. rows.Select(row => StoredJson.Read<SlaResult>(row.Result))];
    }
}
