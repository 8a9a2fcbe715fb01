using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Domain.Usage;
using Bpo.Tests.Ingestion.Asterisk;

namespace Bpo.Tests.Ingestion.Calls;

/// <summary>Legs wait for others of their call, in bounded memory.</summary>
public sealed class TheWindow
{
    private static readonly DateTimeOffset Morning = new(2026, 10, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void holds_no_more_legs_than_it_may()
    {
        var window = new CallWindow(TimeSpan.FromHours(1), mostLegs: 100);
        var closed = 0;
        for (var leg = 0; leg < 10_000; leg++)
        {
            closed += window.Add(Leg($"c{leg / 2}", leg, Morning.AddSeconds(leg * 60))).Sum(call => call.Count);
            Assert.InRange(leg + 1 - closed, 1, 100);
        }

        Assert.Equal(10_000, closed + window.End().Sum(call => call.Count));
    }

    [Fact]
    public void joins_legs_that_lie_within_its_reach_in_a_long_file()
    {
        var window = new CallWindow(TimeSpan.FromHours(1), mostLegs: 100);
        var calls = Enumerable
            .Range(0, 10_000)
            .SelectMany(leg => window.Add(Leg($"c{(leg / 10 * 5) + (leg % 5)}", leg, Morning.AddMinutes(leg))))
            .Concat(window.End())
            .ToList();

        Assert.All(calls, call => Assert.Equal(2, call.Count));
    }

    [Fact]
    public void closes_the_call_untouched_for_longest_when_all_lie_close()
    {
        var window = new CallWindow(TimeSpan.FromHours(48), mostLegs: 10);
        var closed = Enumerable.Range(0, 11).SelectMany(leg => window.Add(Leg($"c{leg}", leg, Morning))).ToList();

        Assert.Equal(["c0", "c1", "c2", "c3", "c4"], closed.Select(call => call[0].Call));
        Assert.True(window.IsLate(Leg("c0", 12, Morning)));
        Assert.False(window.IsLate(Leg("c9", 12, Morning)));
    }

    [Fact]
    public void joins_calls_that_turn_out_to_be_one()
    {
        var window = new CallWindow(TimeSpan.FromHours(1));
        window.Add(Leg("a", 1, Morning));
        window.Add(Leg("b", 2, Morning));
        window.Add(Leg("a", 3, Morning) with { Links = ["b"] });

        Assert.Equal(3, Assert.Single(window.End()).Count);
    }

    [Fact]
    public void a_young_call_at_the_end_of_a_file_waits_for_the_next_when_the_profile_says_so()
    {
        var lines = new CdrTable()
            .Leg("1.0", "SIP/t-00000001", "SIP/100-00000002", "Dial", "08:00:00", 70, 60)
            .Leg("1.1", "SIP/t-00000003", "SIP/101-00000004", "Dial", "09:00:00", 40, 30)
            .Leg("1.1", "SIP/t-00000003", "SIP/102-00000005", "Dial", "09:00:40", 65, 60)
            .Lines;
        const string Tail = """{"tailMinutes":30}""";

        var first = Read(string.Join('\n', lines[..2]), Tail, []);
        var held = Assert.Single(first.OfType<UsageRow.Held>());
        var second = Read(lines[2], Tail, held.Raw.Split('\n'));

        Assert.Equal("1.0", first.Contact().Id);
        Assert.Equal(("1.1", "end-of-file"), (held.ContactId, held.Reason));
        Assert.Equal(
            ("1.1", 90, "transfer"),
            (second.Contact().Id, second.Contact().TalkSeconds, second.Contact().Rule())
        );
    }

    [Fact]
    public void the_fuller_picture_of_a_call_has_the_higher_revision()
    {
        var lines = new CdrTable()
            .Leg("1.1", "SIP/t-00000003", "SIP/101-00000004", "Dial", "09:00:00", 40, 30)
            .Leg("1.1", "SIP/t-00000003", "SIP/102-00000005", "Dial", "09:00:40", 65, 60)
            .Lines;

        Assert.Equal(0, Read(lines[0], null, []).Contact().Revision);
        Assert.Equal(2, Read(string.Join('\n', lines), null, []).Contact().Revision);
    }

    private static List<UsageRow> Read(string text, string? profile, IReadOnlyList<string> held)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var read = Reading.Profile("asterisk-cdr-csv", profile, "Europe/Berlin");
        return [.. UsageFile.Read(file, read, "pbx", ReadLimits.Default, held)];
    }

    private static CallLeg Leg(string call, int line, DateTimeOffset start) =>
        new()
        {
            Line = line,
            Raw = "",
            Call = call,
            Key = $"{line}",
            Start = start,
            End = start.AddSeconds(30),
            Outcome = Outcome.NoAnswer,
        };
}
