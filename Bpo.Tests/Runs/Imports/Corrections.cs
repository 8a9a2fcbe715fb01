using System.Text;
using Bpo.Billing.Ingestion.Quarantine;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Usage;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Runs.Imports;

/// <summary>Corrects rejected rows and looks what became of them.</summary>
internal static class Corrections
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Result<Recycled>> Recycle(this ImportDesk desk, Import import, string file)
    {
        var database = desk.Fixture.Test.Database;
        var imports = new ImportUsage(database, ContractFixture.Clock, desk.Settings);
        var recycle = new RecycleRejections(database, imports, desk.Settings, ContractFixture.Clock);
        var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return recycle.Run(desk.Fixture.Scope, import.Id, content, "tester", Cancel);
    }

    public static async Task Stands(this ImportDesk desk, Import import, QuarantineCounts expected)
    {
        await using var db = desk.Database();
        Assert.Equal(expected, await Quarantine.Counts(db, import.Id, Cancel));
    }
}
