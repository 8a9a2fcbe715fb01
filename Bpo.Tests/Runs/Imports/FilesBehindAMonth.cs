using System.Text;
using Bpo.Billing.Reviews;
using Bpo.Billing.Runs;
using Bpo.Domain.Time;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

public sealed class FilesBehindAMonth
{
    private const string Header = "id,enqueuedAt,outcome,queue";
    private const string October = "1,2026-10-01T09:00:00Z,answered,support";

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task every_row_of_a_file_that_brought_a_contact_is_told(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        await desk.Import(Header, October, October, "2,2026-10-01T09:00:00Z,lost,support");
        await desk.Import(Header, "3,2026-11-05T09:00:00Z,answered,support");

        var source = Assert.Single(await Behind(desk, upTo: 9));
        Assert.Equal(("pbx", 1, 3, 1, 1, 1), Figures(source));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_file_sent_twice_counts_as_repeated_rows(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var file = Encoding.UTF8.GetBytes($"{Header}\n{October}");
        (await desk.TryImport(file)).Accepted();
        (await desk.TryImport(file)).Accepted();

        Assert.Equal(("pbx", 2, 2, 1, 1, 0), Figures(Assert.Single(await Behind(desk, upTo: 9))));
    }

    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task a_file_that_came_after_the_month_was_billed_is_not_told(string provider)
    {
        await using var desk = await ImportDesk.Open(provider);
        var billed = await desk.Import(Header, October);
        await desk.Import(Header, "2,2026-10-02T09:00:00Z,answered,support");

        Assert.Equal(1, Assert.Single(await Behind(desk, billed.Number)).Files);
    }

    private static (string, long, long, long, long, long) Figures(DeliveredSource source) =>
        (source.Name, source.Files, source.Rows, source.Accepted, source.Duplicates, source.Rejected);

    private static async Task<IReadOnlyList<DeliveredSource>> Behind(ImportDesk desk, long upTo)
    {
        await using var db = desk.Database();
        var month = ContractZone.Utc.Bounds(Period.Month(2026, 10));
        return await ReadDeliveries.Run(db, desk.Contract, month, upTo, ContractFixture.Cancel);
    }
}
