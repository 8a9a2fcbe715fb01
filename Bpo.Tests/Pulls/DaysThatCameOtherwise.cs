using System.Text.Json.Nodes;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Usage;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Access;
using Microsoft.EntityFrameworkCore;
using static Bpo.Tests.Pulls.PullDesk;

namespace Bpo.Tests.Pulls;

/// <summary>The files of the 17th, 18th and 19th of November never came by the pull; today is the 21st.</summary>
public sealed class DaysThatCameOtherwise
{
    private const string Note = """{"note":" Sent by mail, uploaded by hand "}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_missed_day_of_which_a_person_says_so_is_missed_no_more(string provider)
    {
        await using var host = await Host(provider);
        var source = (await Missing(host)).Source;

        var marked = (await Mark(host.Client, source, "2026-11-18", Note)).Expect(200).Json;
        var read = (await host.Client.Ask($"sources/{source}/pull")).Expect(200).Json;

        Assert.Equal(["2026-11-17", "2026-11-19"], Missed(marked));
        Assert.Equal(["2026-11-17", "2026-11-19"], Missed(read));
        var day = Assert.Single(read["cameOtherwise"]!.AsArray())!;
        Assert.Equal(
            ("2026-11-18", "Sent by mail, uploaded by hand"),
            (day["day"]!.GetValue<string>(), day["note"]!.GetValue<string>())
        );
        Assert.StartsWith("key_", day["by"]!.GetValue<string>(), StringComparison.Ordinal);
        var trace = Assert.Single(await Traces(host, "source.day-came-otherwise"));
        Assert.Equal((source, day["by"]!.GetValue<string>()), (trace.Subject, trace.Actor));
        Assert.Contains("uploaded by hand", trace.Detail, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task completeness_goes_on_judging_what_the_day_brought(string provider)
    {
        await using var host = await Host(provider);
        var month = await Missing(host);
        var source = month.Source;
        var expectation = Calls.Json("""{"rhythm":"every-day","since":"2026-11-17"}""");
        (await host.Client.Send(HttpMethod.Put, $"sources/{source}/expectation", expectation)).Expect(200);
        (await Mark(host.Client, source, "2026-11-18", Note)).Expect(200);

        var before = await Status(host, source, "2026-11-18");
        (
            await month.Import(
                """
                id,channel,direction,queue,enqueuedAt,waitSeconds,talkSeconds,outcome
                a,voice,inbound,support,2026-11-18T09:00:00+01:00,5,60,answered
                """
            )
        ).Expect(201);

        Assert.Equal("missing", before);
        Assert.Equal("ok", await Status(host, source, "2026-11-18"));
        Assert.Equal("missing", await Status(host, source, "2026-11-19"));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_word_is_taken_back_and_the_day_is_missed_again(string provider)
    {
        await using var host = await Host(provider);
        var source = (await Missing(host)).Source;
        (await Mark(host.Client, source, "2026-11-18", Note)).Expect(200);

        var back = (await host.Client.Send(HttpMethod.Delete, Path(source, "2026-11-18"), null)).Expect(200).Json;

        Assert.Equal(["2026-11-17", "2026-11-18", "2026-11-19"], Missed(back));
        Assert.Empty(back["cameOtherwise"]!.AsArray());
        Assert.Single(await Traces(host, "source.day-missed-after-all"));
        (await host.Client.Send(HttpMethod.Delete, Path(source, "2026-11-18"), null)).Refused(
            422,
            "pull.day-not-marked"
        );
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task only_a_missed_day_is_marked_with_a_note_by_who_may_fetch_it_again(string provider)
    {
        await using var host = await Host(provider);
        var source = (await Missing(host)).Source;
        using var reader = await host.AddKey("bpo_reader_0123456789abcdef", Scopes.UsageRead);

        (await Mark(host.Client, source, "2026-11-16", Note)).Refused(422, "pull.day-not-missed");
        (await Mark(host.Client, source, "2026-11-20", Note)).Refused(422, "pull.day-not-missed");
        (await Mark(host.Client, source, "2026-11-18", """{"note":"  "}""")).Refused(422, "pull.note-needed");
        (await Mark(host.Client, source, "2026-11-18", $$"""{"note":"{{new string('x', 501)}}"}""")).Refused(
            422,
            "pull.note-needed"
        );
        (await Mark(reader, source, "2026-11-18", Note)).Expect(403);
        (await Mark(host.Client, source, "2026-11-18", Note)).Expect(200);
        (await Mark(host.Client, source, "2026-11-18", Note)).Refused(422, "pull.day-not-missed");
        Assert.Single(await Traces(host, "source.day-came-otherwise"));
    }

    private static async Task<MonthByApi> Missing(ApiHost host)
    {
        var month = await MonthByApi.Prepare(host);
        (await Set(host, month.Source, Plain("https://files.example/{date}.csv"))).Expect(200);
        await using var db = Database(host);
        (await db.Set<SourcePull>().SingleAsync(Cancel)).Since = new DateOnly(2026, 11, 17);
        await db.SaveChangesAsync(Cancel);
        return month;
    }

    private static string Path(string source, string day) => $"sources/{source}/pull/days/{day}";

    private static Task<Answer> Mark(HttpClient client, string source, string day, string note) =>
        client.Send(HttpMethod.Put, Path(source, day), Calls.Json(note));

    private static string[] Missed(JsonNode pull) =>
        [.. pull["missedDays"]!.AsArray().Select(day => day!.GetValue<string>())];

    private static async Task<string> Status(ApiHost host, string source, string day) =>
        (await host.Client.Ask($"sources/{source}/completeness?month=2026-11")).Expect(200).Json["days"]!
            .AsArray()
            .Single(each => each!["date"]!.GetValue<string>() == day)!["status"]!.GetValue<string>();

    private static async Task<List<AuditEntry>> Traces(ApiHost host, string action)
    {
        await using var db = Database(host);
        return await db.Set<AuditEntry>().Where(entry => entry.Action == action).ToListAsync(Cancel);
    }
}
