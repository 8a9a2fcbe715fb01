using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Jobs;

public sealed class WokenWork
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task months_whose_cut_off_has_passed_are_drafted_once(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var close = host.Services.GetRequiredService<CloseDueMonths>();

        var first = await close.Run(Cancel);
        var second = await close.Run(Cancel);
        var invoices = (await host.Client.Ask("invoices?period=2026-10")).Expect(200).Json["data"]!.AsArray();

        // January to October 2026; November has not ended on the 21st.
        Assert.Equal((10, 0), (first, second));
        Assert.Equal(872, Assert.Single(invoices)!["total"]!["minor"]!.GetValue<int>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task dropped_files_are_imported_and_moved_aside(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("bpo-drop-").FullName;
        try
        {
            await using var host = await ApiHost.Start(provider, ("Ingestion:DropFolder", folder));
            var month = await MonthByApi.Prepare(host);
            var mine = Directory.CreateDirectory(Path.Combine(folder, month.Source)).FullName;
            await File.WriteAllTextAsync(Path.Combine(mine, "calls.csv"), MonthByApi.Calls(), Cancel);
            await File.WriteAllTextAsync(Path.Combine(mine, "odd.csv"), "id,colour\n1,red\n", Cancel);
            await File.WriteAllTextAsync(Path.Combine(mine, "later.csv.part"), "id", Cancel);
            Directory.CreateDirectory(Path.Combine(folder, "nobody"));

            var taken = await host.Services.GetRequiredService<DropFolder>().TakeAll(Cancel);
            var imports = (await host.Client.Ask($"sources/{month.Source}/imports")).Expect(200).Json[
                "data"
            ]!.AsArray();

            Assert.Equal(2, taken);
            Assert.Equal(10, Assert.Single(imports)!["accepted"]!.GetValue<int>());
            Assert.Equal(["later.csv.part"], Directory.GetFiles(mine).Select(file => Path.GetFileName(file)));
            Assert.Equal(
                ["calls.csv"],
                Directory.GetFiles(Path.Combine(mine, "processed")).Select(file => Path.GetFileName(file))
            );
            Assert.Contains(
                "import.unknown-column",
                await File.ReadAllTextAsync(Path.Combine(mine, "failed", "odd.csv.reason.json"), Cancel),
                StringComparison.Ordinal
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
