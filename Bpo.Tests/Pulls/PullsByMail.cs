using System.Text;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Usage;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Bpo.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bpo.Tests.Pulls.PullDesk;

namespace Bpo.Tests.Pulls;

/// <summary>People hear once that a pull fails or lost a day, and once that it works again; lost days can be fetched by themselves.</summary>
public sealed class PullsByMail : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bpo-pull-mail-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_streak_of_failures_is_told_once_and_its_end_once(string provider)
    {
        await using var host = await MailHost(provider);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        (await host.AddClientUser(month.Client, "head@northwind.example")).Dispose();
        server.Send(500);
        (await Set(host, month.Source, Plain(server.Address + "/calls.csv"))).Expect(200);

        await PullTimes(host, 2);
        Assert.Empty(await Letters(host));
        await PullTimes(host, 3);
        var failed = Assert.Single(await Letters(host));
        server.Send(MonthByApi.Calls());
        await PullTimes(host, 2);
        var recovered = Assert.Single(await Letters(host));

        Assert.Contains(ApiHost.AdminEmail, failed, StringComparison.Ordinal);
        Assert.Contains("The files of the source “pbx” cannot be fetched.", failed, StringComparison.Ordinal);
        Assert.Contains("Failures in a row: 3.", failed, StringComparison.Ordinal);
        Assert.Contains($"/sources/{month.Source}", failed, StringComparison.Ordinal);
        Assert.Contains("are fetched again", recovered, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task days_that_never_came_are_told_once_shown_and_fetched_again_one_by_one(string provider)
    {
        await using var host = await MailHost(provider);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        await Speak(host, "ru");
        server.Send(MonthByApi.Calls());
        (await Set(host, month.Source, Plain(server.Address + "/{date}.csv"))).Expect(200);
        await Since(host, new DateOnly(2026, 11, 17));

        await PullTimes(host, 2);
        var told = Assert.Single(await Letters(host));
        var shown = await Missed(host, month.Source);
        (await host.Client.Post($"sources/{month.Source}/pull/runs?date=2026-11-18", "{}")).Expect(200);
        await PullTimes(host, 1);

        Assert.Contains("за некоторые дни", told, StringComparison.Ordinal);
        Assert.Equal(3, told.Split("- ").Length - 1);
        Assert.Equal(["2026-11-17", "2026-11-18", "2026-11-19"], shown);
        Assert.Equal(["2026-11-17", "2026-11-19"], await Missed(host, month.Source));
        Assert.Contains("/2026-11-18.csv", server.Requests.Select(asked => asked.Path));
        Assert.Empty(await Letters(host));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_day_lost_to_failures_is_told_before_there_are_many(string provider)
    {
        await using var host = await MailHost(provider);
        await using var server = await FileServer.Start();
        var month = await MonthByApi.Prepare(host);
        server.Send(404);
        (await Set(host, month.Source, Plain(server.Address + "/{date}.csv"))).Expect(200);
        await Since(host, new DateOnly(2026, 11, 19));

        await PullTimes(host, 4);

        var told = Assert.Single(await Letters(host));
        Assert.Contains("Failures in a row: 1.", told, StringComparison.Ordinal);
        Assert.Contains("Days without a file", told, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task weekends_of_a_source_that_brings_weekdays_are_not_missed(string provider)
    {
        await using var host = await MailHost(provider);
        var month = await MonthByApi.Prepare(host);
        (await Set(host, month.Source, Plain("https://files.example/{date}.csv"))).Expect(200);
        await Since(host, new DateOnly(2026, 11, 13));
        var expectation = Calls.Json("""{"rhythm":"weekdays","since":"2026-11-01"}""");
        (await host.Client.Send(HttpMethod.Put, $"sources/{month.Source}/expectation", expectation)).Expect(200);

        Assert.Equal(
            ["2026-11-13", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"],
            await Missed(host, month.Source)
        );
    }

    [Fact]
    public async Task an_address_without_a_day_misses_none_and_cannot_be_asked_for_one()
    {
        await using var host = await MailHost(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        (await Set(host, month.Source, Plain("https://files.example/calls.csv"))).Expect(200);

        Assert.Empty(await Missed(host, month.Source));
        (await host.Client.Post($"sources/{month.Source}/pull/runs?date=2026-11-18", "{}")).Refused(422, "pull.no-day");
    }

    private Task<ApiHost> MailHost(string provider) =>
        Host(
            provider,
            ("Ingestion:PullFailuresToTell", "3"),
            ("Mail:PickupFolder", folder),
            ("Mail:From", "alerts@bpo.example"),
            ("Mail:Site", "https://bpo.example")
        );

    private static async Task PullTimes(ApiHost host, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await MakeDue(host);
            Assert.Equal(1, await host.Services.GetRequiredService<DuePulls>().Run(Cancel));
        }
    }

    private static async Task Since(ApiHost host, DateOnly day)
    {
        await using var db = Database(host);
        (await db.Set<SourcePull>().SingleAsync(Cancel)).Since = day;
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task Speak(ApiHost host, string language)
    {
        await using var db = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory();
        (await db.Set<User>().SingleAsync(user => user.Email == ApiHost.AdminEmail, Cancel)).Language = language;
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<string[]> Missed(ApiHost host, string source) =>
        [
            .. (await host.Client.Ask($"sources/{source}/pull")).Expect(200).Json["missedDays"]!
                .AsArray()
                .Select(day => day!.GetValue<string>()),
        ];

    /// <summary>Those that have left since the last look: headers as they stand, and the body in plain text.</summary>
    private async Task<List<string>> Letters(ApiHost host)
    {
        await host.Services.GetRequiredService<SendDueMail>().Run(Cancel);
        var files = Directory.GetFiles(folder, "*.eml");
        List<string> letters =
        [
            .. files
                .Select(file => File.ReadAllText(file).Split("\r\n\r\n", 2))
                .Select(parts => parts[0] + "\n" + Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Trim()))),
        ];
        foreach (var file in files)
        {
            File.Delete(file);
        }

        return letters;
    }
}
