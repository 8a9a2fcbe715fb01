using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Api;

public sealed class SignedPushes
{
    private const string Contact =
        """{"id":"c1","channel":"voice","enqueuedAt":"2026-10-05T09:00:00+02:00","talkSeconds":60,"outcome":"answered"}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_signed_push_is_queued_once_and_imported(string provider)
    {
        await using var desk = await Desk.Open(provider, "canonical-json");
        var secret = await desk.Secret("""{"scheme":"standard"}""");

        (await desk.Push(Contact, Standard(secret, "m1", Contact))).Expect(200);
        (await desk.Push(Contact, Standard(secret, "m1", Contact))).Expect(200);
        var imported = await desk.Import();

        Assert.Equal((1, 1), (imported.Jobs, imported.Accepted));
    }

    [Fact]
    public async Task a_push_of_another_secret_body_time_or_source_is_refused_alike()
    {
        await using var desk = await Desk.Open(TestDatabases.Sqlite, "canonical-json");
        var secret = await desk.Secret("""{"scheme":"standard"}""");
        var late = TestDatabase.Now.AddMinutes(-6);

        foreach (
            var (body, headers) in new[]
            {
                (Contact, Standard("whsec_" + Convert.ToBase64String(new byte[24]), "m1", Contact)),
                (Contact + " ", Standard(secret, "m1", Contact)),
                (Contact, Standard(secret, "m1", Contact, late)),
                (Contact, Standard(secret, "m1", Contact).Where(header => header.Item1 != "webhook-id").ToArray()),
                (Contact, []),
            }
        )
        {
            (await desk.Push(body, headers)).Refused(401, "access.not-signed-in");
        }

        var nobody = "/hooks/src_" + new string('0', 26);
        (await desk.Push(Contact, Standard(secret, "m1", Contact), nobody)).Refused(401, "access.not-signed-in");
        Assert.Equal(0, (await desk.Import()).Jobs);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task two_secrets_are_valid_while_one_is_changed_and_none_is_shown_again(string provider)
    {
        await using var desk = await Desk.Open(provider, "canonical-json");
        var first = await desk.Secret("""{"scheme":"standard"}""");
        var second = await desk.Secret("""{"scheme":"standard"}""");
        (await desk.Push(Contact, Standard(first, "m1", Contact))).Expect(200);
        (await desk.Push(Contact, Standard(second, "m2", Contact))).Expect(200);

        var third = await desk.Secret("""{"scheme":"standard"}""");
        var listed = (await desk.Host.Client.Ask($"sources/{desk.Source}/hook-secrets")).Expect(200);

        (await desk.Push(Contact, Standard(first, "m3", Contact))).Refused(401, "access.not-signed-in");
        (await desk.Push(Contact, Standard(second, "m4", Contact))).Expect(200);
        (await desk.Push(Contact, Standard(third, "m5", Contact))).Expect(200);
        Assert.DoesNotContain(third, listed.Text, StringComparison.Ordinal);
        Assert.Equal(3, listed.Json["data"]!.AsArray().Count);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_deleted_secret_signs_nothing_more_and_what_came_stays_listed(string provider)
    {
        await using var desk = await Desk.Open(provider, "canonical-json");
        var secret = await desk.Secret("""{"scheme":"standard"}""");
        (await desk.Push(Contact, Standard(secret, "m1", Contact))).Expect(200);
        var secrets = $"sources/{desk.Source}/hook-secrets";
        var id = (await desk.Host.Client.Ask(secrets)).Expect(200).Json["data"]![0]!["id"]!.GetValue<string>();

        var waiting = (await desk.Host.Client.Ask($"sources/{desk.Source}/hook-messages")).Expect(200).Json["data"]!;
        await desk.Import();
        (await desk.Host.Client.Send(HttpMethod.Delete, $"{secrets}/{id}", content: null)).Expect(204);
        (await desk.Host.Client.Send(HttpMethod.Delete, $"{secrets}/{id}", content: null)).Refused(
            404,
            "hook-secret.not-found"
        );

        (await desk.Push(Contact, Standard(secret, "m2", Contact))).Refused(401, "access.not-signed-in");
        var taken = (await desk.Host.Client.Ask($"sources/{desk.Source}/hook-messages")).Expect(200).Json["data"]!;
        Assert.Null(waiting[0]!["importId"]);
        Assert.Equal("m1", Assert.Single(taken.AsArray())!["messageId"]!.GetValue<string>());
        Assert.StartsWith("imp_", taken[0]!["importId"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_push_beyond_the_limit_is_refused_and_a_full_queue_says_when_to_come_back()
    {
        await using var desk = await Desk.Open(
            TestDatabases.Sqlite,
            "canonical-json",
            ("Ingestion:MaximumPushBytes", "300"),
            ("Ingestion:MostWaitingImports", "1")
        );
        var secret = await desk.Secret("""{"scheme":"standard"}""");
        var long_ = Contact + new string(' ', 300);

        (await desk.Push(long_, Standard(secret, "m0", long_))).Refused(413, "request.too-large");
        (await desk.Push(Contact, Standard(secret, "m1", Contact))).Expect(200);
        var full = await desk.Push(Contact, Standard(secret, "m2", Contact));

        full.Refused(429, "import.queue-full");
        Assert.Equal("30", full.Headers.RetryAfter!.ToString());
        await desk.Import();
        (await desk.Push(Contact, Standard(secret, "m2", Contact))).Expect(200);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task twilio_signs_address_and_sorted_form(string provider)
    {
        await using var desk = await Desk.Open(provider, "twilio", ("Ingestion:PublicAddress", "https://bpo.example"));
        const string Token = "0123456789abcdef0123456789abcdef";
        await desk.Secret($$"""{"scheme":"twilio","secret":"{{Token}}"}""");
        var begun = (Status: "initiated", Seconds: "", Time: "09:00:00");
        var ended = (Status: "completed", Seconds: "60", Time: "09:01:12");

        (await desk.Push(Form(begun), [Signed(desk, Token, begun)])).Expect(200);
        Assert.Equal((1, 0), await desk.Import());
        (await desk.Push(Form(ended), [Signed(desk, Token, begun)])).Refused(401, "access.not-signed-in");
        (await desk.Push(Form(ended), [Signed(desk, Token, ended)])).Expect(200);
        Assert.Equal((1, 1), await desk.Import());
    }

    private static string Form((string Status, string Seconds, string Time) call) =>
        $"CallSid=CA1&CallStatus={call.Status}&Direction=inbound&From=%2B49301111&To=%2B49302222&CallDuration={call.Seconds}"
        + $"&Timestamp=Mon%2C+05+Oct+2026+{call.Time.Replace(":", "%3A", StringComparison.Ordinal)}+%2B0000";

    [SuppressMessage("Security", "CA5350", Justification = "The scheme is Twilio's.")]
    private static (string, string) Signed(Desk desk, string token, (string Status, string Seconds, string Time) call)
    {
        var text =
            $"https://bpo.example/hooks/{desk.Source}CallDuration{call.Seconds}CallSidCA1CallStatus{call.Status}Directioninbound"
            + $"From+49301111TimestampMon, 05 Oct 2026 {call.Time} +0000To+49302222";
        var hash = HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text));
        return ("X-Twilio-Signature", Convert.ToBase64String(hash));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_firehose_batch_is_taken_whole_and_answered_as_it_asks(string provider)
    {
        await using var desk = await Desk.Open(provider, "canonical-json");
        var key = await desk.Secret("""{"scheme":"firehose"}""");
        var records = new[] { Contact, Contact.Replace("c1", "c2", StringComparison.Ordinal) }.Select(record =>
            $$"""{"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(record))}}"}"""
        );
        var batch = $$"""{"requestId":"r1","timestamp":1,"records":[{{string.Join(',', records)}}]}""";
        (string, string)[] headers = [("X-Amz-Firehose-Access-Key", key), ("X-Amz-Firehose-Request-Id", "r1")];

        var taken = (await desk.Push(batch, headers)).Expect(200).Json;
        (await desk.Push(batch, [("X-Amz-Firehose-Access-Key", "x"), headers[1]])).Refused(401, "access.not-signed-in");
        (await desk.Push("{}", [headers[0], ("X-Amz-Firehose-Request-Id", "r2")])).Refused(400, "request.invalid");

        Assert.Equal("r1", taken["requestId"]!.GetValue<string>());
        Assert.Equal(TestDatabase.Now.ToUnixTimeMilliseconds(), taken["timestamp"]!.GetValue<long>());
        Assert.Equal((1, 2), await desk.Import());
    }

    private static (string, string)[] Standard(string secret, string id, string body, DateTimeOffset? at = null)
    {
        var time = (at ?? TestDatabase.Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{time}.{body}"));
        return
        [
            ("webhook-id", id),
            ("webhook-timestamp", time),
            ("webhook-signature", $"v1,AAAA v1,{Convert.ToBase64String(hash)}"),
        ];
    }

    private sealed record Desk(ApiHost Host, string Source, HttpClient Nobody, string Folder) : IAsyncDisposable
    {
        public static async Task<Desk> Open(string provider, string format, params (string, string)[] settings)
        {
            var folder = Directory.CreateTempSubdirectory("bpo-push-").FullName;
            var host = await ApiHost.Start(provider, [("Ingestion:QueueFolder", folder), .. settings]);
            var source = await host.Client.Post("sources", $$"""{"name":"pushed","format":"{{format}}"}""");
            return new Desk(host, source.Expect(201).Id, host.ClientWith(key: null), folder);
        }

        public async Task<string> Secret(string request) =>
            (await Host.Client.Post($"sources/{Source}/hook-secrets", request)).Expect(201).Json[
                "secret"
            ]!.GetValue<string>();

        public async Task<Answer> Push(string body, (string, string)[] headers, string? path = null)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            return await Nobody.Send(HttpMethod.Post, path ?? $"/hooks/{Source}", content, headers);
        }

        /// <summary>How many files were waiting, and how many contacts they brought.</summary>
        public async Task<(int Jobs, int Accepted)> Import()
        {
            var jobs = await Host.Services.GetRequiredService<QueuedImports>().RunDue(Cancel);
            var imports = (await Host.Client.Ask($"sources/{Source}/imports")).Expect(200).Json["data"]!.AsArray();
            return (jobs, imports.Sum(import => import!["accepted"]!.GetValue<int>()));
        }

        public async ValueTask DisposeAsync()
        {
            Nobody.Dispose();
            await Host.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
