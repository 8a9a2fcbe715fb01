using Bpo.Billing.Padding;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Padding;

public sealed class PatternsAreFound
{
    private const string Rounded =
        """[ { "id": "talk", "kind": "per-minute", "increment": "60/60", "price": "0.60" } ]""";

    private const string Weekends = """
        [ { "id": "talk", "kind": "per-minute", "price": "0.60",
            "premiums": [ { "name": "weekend", "percent": "50", "when": { "days": ["sat", "sun"] } } ] } ]
        """;

    /// <summary>Alternating 100 and 140 s before, 130 and 170 s now: 150 s instead of 120 s, a fifth of what was billed.</summary>
    [Fact]
    public void talk_that_grows_with_every_agent()
    {
        var finding = Only(
            PaddingMonth.Minutes,
            PaddingMonth.Calls(
                400,
                800,
                (number, isBefore, call) => call with { TalkSeconds = (isBefore ? 100 : 130) + (number % 2 * 40) }
            )
        );

        Assert.Equal((FindingKind.TalkTime, 150m, 120m), (finding.Kind, finding.Measured, finding.Baseline!.Value));
        Assert.Equal((400, 800, 20_000), (finding.Sample, finding.BaselineSample, finding.Effect!.Value.Minor));
    }

    /// <summary>Half of the customers came back the same day now, a tenth of them before: 160 too many of 400.</summary>
    [Fact]
    public void customers_who_come_again_more_often()
    {
        var finding = Only(
            PaddingMonth.Contacts,
            PaddingMonth.Calls(
                400,
                800,
                (number, isBefore, call) =>
                    number % (isBefore ? 10 : 2) == 1
                        ? call with
                        {
                            Customer = $"{(isBefore ? "b" : "n")}{number - 1}",
                        }
                        : call
            )
        );

        Assert.Equal((FindingKind.Repeats, 50m, 10m), (finding.Kind, finding.Measured, finding.Baseline!.Value));
        Assert.Equal((200L, 40_000L), (finding.BehindCount, finding.Effect!.Value.Minor));
        Assert.Equal("n0000", finding.Behind[0].With);
    }

    [Fact]
    public void calls_that_are_too_short_to_help()
    {
        var finding = Only(
            PaddingMonth.Contacts,
            PaddingMonth.Calls(
                400,
                800,
                (number, isBefore, call) => number % (isBefore ? 20 : 5) == 0 ? call with { TalkSeconds = 6 } : call
            )
        );

        Assert.Equal((FindingKind.ShortContacts, 20m, 5m), (finding.Kind, finding.Measured, finding.Baseline!.Value));
        Assert.Equal(15_000, finding.Effect!.Value.Minor);
    }

    /// <summary>Of 60 s steps a tenth ends within 6 s past one; here 40 of a hundred, after ten of a hundred.</summary>
    [Fact]
    public void calls_that_end_just_past_an_increment()
    {
        var findings = PaddingMonth.Find(
            Rounded,
            PaddingMonth.Calls(
                400,
                800,
                (number, isBefore, call) => call with { TalkSeconds = number % 10 < (isBefore ? 1 : 4) ? 123 : 117 }
            )
        );

        var finding = Assert.Single(findings, found => found.Kind == FindingKind.PastIncrement);
        Assert.Equal((40m, 10m), (finding.Measured, finding.Baseline!.Value));
        Assert.Equal(160, finding.BehindCount);
        Assert.Equal(3, finding.Behind[0].Seconds);
    }

    [Fact]
    public void calls_that_move_into_premium_times()
    {
        var findings = PaddingMonth.Find(
            Weekends,
            PaddingMonth.Calls(
                400,
                800,
                (number, isBefore, call) =>
                    call with
                    {
                        EnqueuedAt = At(isBefore, isWeekend: number % (isBefore ? 10 : 3) == 0, number),
                    }
            )
        );

        var finding = Assert.Single(findings);
        Assert.Equal((FindingKind.PremiumTimes, 33.5m, 10m), (finding.Kind, finding.Measured, finding.Baseline!.Value));
    }

    /// <summary>One minute in two calls of 120 s at once.</summary>
    [Fact]
    public void an_agent_in_two_calls_at_once()
    {
        var calls = PaddingMonth.Calls(50, 0, (_, _, call) => call).ToList();
        calls.Add(
            calls[7] with
            {
                Id = "second",
                Customer = "other",
                AnsweredAt = calls[7].AnsweredAt!.Value.AddSeconds(60),
                EndedAt = calls[7].EndedAt!.Value.AddSeconds(60),
            }
        );

        var finding = Only(PaddingMonth.Minutes, calls);

        Assert.Equal((FindingKind.ConcurrentContacts, 1L), (finding.Kind, finding.BehindCount));
        Assert.Equal(
            ("second", "n0007", 60L),
            (finding.Behind[0].Id, finding.Behind[0].With, finding.Behind[0].Seconds)
        );
    }

    [Fact]
    public void a_customer_answered_twice_within_seconds()
    {
        var calls = PaddingMonth.Calls(50, 0, (_, _, call) => call).ToList();
        calls.Add(calls[7] with { Id = "second", Agent = "another", EnqueuedAt = calls[7].EnqueuedAt.AddSeconds(4) });

        var finding = Only(PaddingMonth.Contacts, calls);

        Assert.Equal((FindingKind.Duplicates, "n0007"), (finding.Kind, finding.Behind[0].With));
        Assert.Equal(1_961, finding.Effect!.Value.Minor);
    }

    /// <summary>250 hours with 75 of calls now, 300 hours with 150 of calls before.</summary>
    [Fact]
    public void hours_that_pass_without_contacts()
    {
        var calls = PaddingMonth.Calls(75, 150, (_, _, call) => call with { TalkSeconds = 3600 });

        var finding = Assert.Single(
            PaddingMonth.Find(PaddingMonth.Hours, calls, [.. Shifts(10, 25), .. Shifts(9, 30)])
        );

        Assert.Equal((FindingKind.IdleTime, 70m, 50m), (finding.Kind, finding.Measured, finding.Baseline!.Value));
        Assert.Equal(20_000, finding.Effect!.Value.Minor);
    }

    [Fact]
    public void hours_recorded_for_two_services()
    {
        var start = new DateTimeOffset(2026, 10, 5, 8, 0, 0, TimeSpan.Zero);
        AgentActivity[] twice =
        [
            new("anna", start, start.AddHours(4), AgentState.LoggedIn, "", "voice"),
            new("anna", start.AddHours(3), start.AddHours(6), AgentState.LoggedIn, "", "chat"),
        ];

        var finding = Assert.Single(PaddingMonth.Find(PaddingMonth.Hours, [], twice));

        Assert.Equal((FindingKind.OverlappingHours, 3600L), (finding.Kind, finding.Behind[0].Seconds));
    }

    private static Finding Only(string pricing, IEnumerable<Contact> contacts) =>
        Assert.Single(PaddingMonth.Find(pricing, contacts));

    /// <summary>A weekday or a Saturday of October, or of August.</summary>
    private static DateTimeOffset At(bool isBefore, bool isWeekend, int number) =>
        new DateTimeOffset(
            2026,
            isBefore ? 8 : 10,
            (isBefore, isWeekend) switch
            {
                (true, true) => 8,
                (true, false) => 5,
                (false, true) => 10,
                _ => 7,
            },
            8,
            0,
            0,
            TimeSpan.Zero
        ).AddSeconds(30 * number);

    private static IEnumerable<AgentActivity> Shifts(int month, int count) =>
        Enumerable
            .Range(0, count)
            .Select(day => new DateTimeOffset(2026, month, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day))
            .Select(start => new AgentActivity("anna", start, start.AddHours(10), AgentState.LoggedIn, "", ""));
}
