using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Hooks;
using Bpo.Domain.Access;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.EntityFrameworkCore;
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

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task who_sends_many_files_delays_others_by_one(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("bpo-queue-").FullName;
        try
        {
            await using var host = await ApiHost.Start(
                provider,
                ("Ingestion:QueueFolder", folder),
                ("Ingestion:MostWaitingImports", "3")
            );
            var many = (await MonthByApi.Prepare(host)).Source;
            using var other = await host.AddTenant("Other", "bpo_test_of_another_12345678");
            var one = (await other.Post("sources", """{"name":"pbx","format":"canonical-csv"}""")).Expect(201).Id;
            async Task<Answer> Send(HttpClient client, string source, int file)
            {
                using var content = new StringContent(
                    MonthByApi.Calls() + $"x{file},voice,inbound,support,anna,2026-10-05T09:00:00Z,5,100,answered\n"
                );
                var path = $"sources/{source}/imports";
                return await client.Send(HttpMethod.Post, path, content, ("Prefer", "respond-async"));
            }

            async Task<int> Taken(HttpClient client, string source) =>
                (await client.Ask($"sources/{source}/imports")).Expect(200).Json["data"]!.AsArray().Count;

            for (var file = 0; file < 3; file++)
            {
                Assert.Equal("5", (await Send(host.Client, many, file)).Expect(202).Headers.RetryAfter!.ToString());
            }

            var full = await Send(host.Client, many, 3);
            (await Send(other, one, 0)).Expect(202);
            var queue = host.Services.GetRequiredService<QueuedImports>();

            full.Refused(429, "import.queue-full");
            Assert.Equal("30", full.Headers.RetryAfter!.ToString());
            Assert.Equal(2, await queue.RunRound(Cancel));
            Assert.Equal((1, 1), (await Taken(host.Client, many), await Taken(other, one)));
            Assert.Equal(2, await queue.RunDue(Cancel));
            Assert.Equal(3, await Taken(host.Client, many));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task messages_pushed_a_month_ago_are_forgotten(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var source = PublicId.Parse(PublicId.Source, (await MonthByApi.Prepare(host)).Source)!.Value;
        var database = host.Services.GetRequiredService<TenantDatabase>();
        var scope = (await host.Services.GetRequiredService<EveryTenant>().Scopes(Cancel))[0];
        await using (var db = database.Open(scope))
        {
            db.AddRange(
                new[] { 31, 29 }.Select(days => new HookMessage
                {
                    TenantId = scope.Tenant!.Value,
                    SourceId = source,
                    MessageId = $"{days}",
                    ReceivedAt = TestDatabase.Now.AddDays(-days),
                })
            );
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(1, await host.Services.GetRequiredService<ForgetPushes>().Run(Cancel));

        await using var after = database.Open(scope);
        Assert.Equal("29", (await after.Set<HookMessage>().SingleAsync(Cancel)).MessageId);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_import_nobody_waits_for_is_done_by_a_job(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("bpo-queue-").FullName;
        try
        {
            await using var host = await ApiHost.Start(provider, ("Ingestion:QueueFolder", folder));
            var month = await MonthByApi.Prepare(host);
            using var file = new StringContent(MonthByApi.Calls());
            var path = $"sources/{month.Source}/imports";

            var queued = await host.Client.Send(HttpMethod.Post, path, file, ("Prefer", "respond-async"));
            var waiting = (await host.Client.Ask(queued.Expect(202).Headers.Location!.ToString())).Expect(200).Json;
            var done = await host.Services.GetRequiredService<QueuedImports>().RunDue(Cancel);
            var job = (await host.Client.Ask(queued.Headers.Location!.ToString())).Expect(200).Json;
            var import = (await host.Client.Ask(job["resultUrl"]!.GetValue<string>())).Expect(200).Json;

            Assert.Equal(
                ("waiting", "done"),
                (waiting["status"]!.GetValue<string>(), job["status"]!.GetValue<string>())
            );
            Assert.Equal((1, 10), (done, import["accepted"]!.GetValue<int>()));
            Assert.Empty(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
