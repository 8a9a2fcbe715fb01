using System.Collections.Concurrent;
using Bpo.Tests.Persistence;
using Microsoft.Extensions.Logging;

namespace Bpo.Tests.Api;

public sealed class RevealedNumbers
{
    private const string Number = "+49 30 901820";
    private const string Reason = """{"reason":"Call-back agreed"}""";

    private const string Calls = $"""
        id,channel,direction,enqueuedAt,talkSeconds,outcome,customer
        c1,voice,inbound,2026-10-05T09:00:00+02:00,60,answered,{Number}
        c2,voice,inbound,2026-10-06T09:00:00+02:00,60,answered,
        bad,voice,inbound,2026-10-06T09:00:00+02:00,-1,answered,{Number}
        """;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_contact_shows_a_token_and_its_number_only_to_who_asks_with_a_reason(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var contacts = await Contacts(host);

        var listed = (await host.Client.Ask(contacts.List)).Expect(200).Text;
        var revealed = (await host.Client.Post($"contacts/{contacts.Ids[0]}/reveal", Reason)).Expect(200);

        Assert.DoesNotContain("901820", listed, StringComparison.Ordinal);
        Assert.Equal(Number, revealed.Json["number"]!.GetValue<string>());
        Assert.Equal("no-store", revealed.Headers.CacheControl!.ToString());
        (await host.Client.Post($"contacts/{contacts.Ids[1]}/reveal", Reason)).Refused(404, "number.not-found");
        (await host.Client.Post($"contacts/{contacts.Ids[0]}/reveal", """{"reason":" "}""")).Refused(
            422,
            "request.refused"
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task who_reveals_too_many_waits(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var contact = (await Contacts(host)).Ids[0];
        for (var each = 0; each < Billing.Runs.Privacy.RevealNumber.Most; each++)
        {
            (await host.Client.Post($"contacts/{contact}/reveal", Reason)).Expect(200);
        }

        var next = await host.Client.Post($"contacts/{contact}/reveal", Reason);

        next.Refused(429, "reveal.too-many");
        Assert.Equal("600", next.Headers.RetryAfter!.ToString());
    }

    [Fact]
    public async Task a_key_without_the_right_is_refused_and_an_idempotency_key_stores_no_number()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var contact = (await Contacts(host)).Ids[0];
        using var reader = await host.AddKey("bpo_test_of_a_reader_12345", "usage:read usage:write");

        (await reader.Post($"contacts/{contact}/reveal", Reason)).Refused(403, "access.not-allowed");
        (await reader.Post("customers/erase", """{"number":"1","reason":"A"}""")).Refused(403, "access.not-allowed");
        var twice = new List<Answer>();
        for (var each = 0; each < 2; each++)
        {
            twice.Add(await host.Client.Post($"contacts/{contact}/reveal", Reason, ("Idempotency-Key", "k1")));
        }

        Assert.All(twice, answer => Assert.False(answer.Expect(200).Headers.Contains("Idempotent-Replayed")));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task no_number_is_ever_logged(string provider)
    {
        var log = new CapturedLog();
        await using var host = await ApiHost.Start(
            provider,
            log,
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft", "Trace")
        );
        var contact = (await Contacts(host)).Ids[0];
        (await host.Client.Post($"contacts/{contact}/reveal", Reason)).Expect(200);
        (await host.Client.Post("customers/erase", $$"""{"number":"{{Number}}","reason":"asked"}""")).Expect(200);
        (await host.Client.Post($"contacts/{contact}/reveal", Reason)).Refused(404, "number.not-found");

        Assert.Contains(log.Lines, line => line.Contains("customers/erase", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("901820", StringComparison.Ordinal));
    }

    private static async Task<(string List, IReadOnlyList<string> Ids)> Contacts(ApiHost host)
    {
        var month = await MonthByApi.Prepare(host);
        var source = await host.Client.Post(
            "sources",
            """{"name":"kept","format":"canonical-csv","profile":{"keepNumbers":true}}"""
        );
        using var file = new StringContent(Calls);
        (await host.Client.Send(HttpMethod.Post, $"sources/{source.Expect(201).Id}/imports", file)).Expect(201);
        var list = $"contracts/{month.Contract}/contacts";
        var data = (await host.Client.Ask(list)).Expect(200).Json["data"]!.AsArray();
        return (list, [.. data.Select(contact => contact!["id"]!.GetValue<string>())]);
    }

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
