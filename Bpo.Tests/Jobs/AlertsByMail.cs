using System.Text;
using Bpo.Billing.Outbox;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Access;
using Bpo.Domain.Access;
using Bpo.Domain.Sla;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Bpo.Web.Mail;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bpo.Tests.Jobs;

/// <summary>Four of ten calls of November came too late, twice what the target allows: alerts are raised.</summary>
public sealed class AlertsByMail : IDisposable
{
    private const string Secret = "s3cret-of-the-relay";

    private readonly string folder = Directory.CreateTempSubdirectory("bpo-mail-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task an_alert_is_written_once_to_each_who_may_read_it(string provider)
    {
        await using var host = await ApiHost.Start(provider, Folder());
        var month = await Raise(host);
        var other = (await host.Client.Post("clients", """{"name":"Other"}""")).Expect(201).Id;
        (await host.AddClientUser(month.Client, "head@northwind.example")).Dispose();
        (await host.AddClientUser(other, "head@other.example")).Dispose();
        await host.AddTenant("Elsewhere", "bpo_other_0123456789abcdef");
        await Speak(host, "head@northwind.example", "ru");
        var refresh = host.Services.GetRequiredService<RefreshStandings>();
        var send = host.Services.GetRequiredService<SendDueMail>();

        var raised = await refresh.Run(Cancel);
        Assert.True(raised > 0);
        Assert.Equal((0, 2), (await refresh.Run(Cancel), await send.Run(Cancel)));
        Assert.Equal(0, await send.Run(Cancel));

        var letters = Letters();
        Assert.Equal(2, letters.Count);
        var ours = letters.Single(letter => letter.Contains(ApiHost.AdminEmail, StringComparison.Ordinal));
        var clients = letters.Single(letter => letter.Contains("head@northwind.example", StringComparison.Ordinal));
        Assert.Contains($"/contracts/{month.Contract}/sla/2026-11?why=sl", ours, StringComparison.Ordinal);
        Assert.Contains("Used of what may be lost:", ours, StringComparison.Ordinal);
        Assert.Contains("Pace: 2.00", ours, StringComparison.Ordinal);
        Assert.Contains("Expected month end: 60", ours, StringComparison.Ordinal);
        Assert.Contains("Темп: 2,00", clients, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_promise_each_queue_must_keep_names_the_queue(string provider)
    {
        await using var host = await ApiHost.Start(provider, Folder());
        await Raise(
            host,
            MonthByApi.Terms.Replace("\"offered\"", "\"offered\", \"per\": \"queue\"", StringComparison.Ordinal)
        );

        await host.Services.GetRequiredService<RefreshStandings>().Run(Cancel);
        await host.Services.GetRequiredService<SendDueMail>().Run(Cancel);

        Assert.Contains(" · support, target", Assert.Single(Letters()), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task without_mail_nothing_is_written(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        await Raise(host);

        Assert.True(await host.Services.GetRequiredService<RefreshStandings>().Run(Cancel) > 0);

        Assert.Empty(await Outbox(host));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_relay_that_fails_is_tried_again_later_and_no_secret_is_told(string provider)
    {
        await using var host = await ApiHost.Start(provider, Folder());
        await Raise(host);
        await host.Services.GetRequiredService<RefreshStandings>().Run(Cancel);
        var log = new Told();
        var broken = new MailSettings
        {
            Host = "127.0.0.1",
            Port = 1,
            From = "alerts@bpo.example",
            User = "alerts",
            Password = Secret,
        };

        Assert.Equal(0, await Sender(host, broken, TestDatabase.Now, log).Run(Cancel));
        var failed = Assert.Single(await Outbox(host));
        Assert.Equal(0, await Sender(host, broken, TestDatabase.Now, log).Run(Cancel));
        var working = new MailSettings { From = "alerts@bpo.example", PickupFolder = folder };
        Assert.Equal(1, await Sender(host, working, TestDatabase.Now.AddMinutes(2), log).Run(Cancel));

        Assert.Equal((1, null), (failed.Attempts, failed.SentAt));
        Assert.StartsWith("SMTP", failed.LastError, StringComparison.Ordinal);
        Assert.Equal(TestDatabase.Now.AddMinutes(1), failed.DueAt);
        var sent = Assert.Single(await Outbox(host));
        Assert.Equal((2, ""), (sent.Attempts, sent.LastError));
        Assert.NotNull(sent.SentAt);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains('@', StringComparison.Ordinal));
        Assert.Single(Letters());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_same_effect_is_not_written_twice(string provider)
    {
        await using var host = await ApiHost.Start(provider, Folder());
        await Raise(host);
        await host.Services.GetRequiredService<RefreshStandings>().Run(Cancel);
        var first = Assert.Single(await Outbox(host));

        await using var db = host.Services.GetRequiredService<TenantDatabase>().Open(TenantScope.Of(first.TenantId));
        db.Add(
            new OutboxMessage
            {
                TenantId = first.TenantId,
                Id = Guid.CreateVersion7(),
                Kind = first.Kind,
                EffectKey = first.EffectKey,
                Payload = first.Payload,
                CreatedAt = first.CreatedAt,
                DueAt = first.DueAt,
            }
        );

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }

    private (string, string)[] Folder() => [("Mail:PickupFolder", folder), ("Mail:From", "alerts@bpo.example")];

    private static async Task<MonthByApi> Raise(ApiHost host, string terms = MonthByApi.Terms)
    {
        var month = await MonthByApi.Prepare(host, terms: terms);
        (await month.Import(MonthByApi.Calls().Replace("2026-10-", "2026-11-").Replace("+02:00", "+01:00"))).Expect(
            201
        );
        return month;
    }

    private static async Task Speak(ApiHost host, string email, string language)
    {
        await using var db = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory();
        (await db.Set<User>().SingleAsync(user => user.Email == email, Cancel)).Language = language;
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<List<OutboxMessage>> Outbox(ApiHost host)
    {
        await using var db = host.Services.GetRequiredService<TenantDatabase>().OpenDirectory();
        return await db.Set<OutboxMessage>().AsNoTracking().ToListAsync(Cancel);
    }

    private static SendDueMail Sender(ApiHost host, MailSettings settings, DateTimeOffset now, Told log) =>
        new(
            host.Services.GetRequiredService<TenantDatabase>(),
            new Postman(settings),
            host.Services.GetRequiredService<DueLetters>(),
            new FixedClock(now),
            log
        );

    /// <summary>Headers as they stand, and the body in plain text.</summary>
    private List<string> Letters() =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.eml")
                .Select(file => File.ReadAllText(file).Split("\r\n\r\n", 2))
                .Select(parts => parts[0] + "\n" + Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Trim()))),
        ];

    private sealed class Told : ILogger<SendDueMail>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception) + exception);
    }
}
