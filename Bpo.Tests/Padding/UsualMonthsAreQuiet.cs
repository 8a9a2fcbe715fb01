using Bpo.Billing.Padding;

namespace Bpo.Tests.Padding;

public sealed class UsualMonthsAreQuiet
{
    public static TheoryData<string> Ways =>
        [
            PaddingMonth.Minutes,
            PaddingMonth.Contacts,
            """[ { "id": "talk", "kind": "per-minute", "increment": "60/60", "price": "0.60" } ]""",
            """
                [ { "id": "talk", "kind": "per-minute", "price": "0.60",
                    "premiums": [ { "name": "weekend", "percent": "50", "when": { "days": ["sat", "sun"] } } ] } ]
                """,
        ];

    [Theory]
    [MemberData(nameof(Ways))]
    public void a_month_like_those_before_shows_nothing(string pricing) =>
        Assert.Empty(
            PaddingMonth.Find(
                pricing,
                PaddingMonth.Calls(
                    400,
                    1200,
                    (number, isBefore, call) =>
                        call with
                        {
                            TalkSeconds = 60 + (number * 37 % 100),
                            Customer = $"{isBefore}{number / 10 * 10 + (number % 10 == 1 ? 0 : number % 10)}",
                        }
                )
            )
        );

    /// <summary>Every agent is as fast as before; the slow one has taken more of the calls.</summary>
    [Fact]
    public void another_mix_of_agents_is_no_drift() =>
        Assert.Empty(
            PaddingMonth.Find(
                PaddingMonth.Minutes,
                PaddingMonth.Calls(
                    400,
                    800,
                    (number, isBefore, call) =>
                        number % 10 < (isBefore ? 2 : 8)
                            ? call with
                            {
                                Agent = "slow",
                                TalkSeconds = 200 + (number % 7),
                            }
                            : call with
                            {
                                Agent = "fast",
                                TalkSeconds = 100 + (number % 7),
                            }
                )
            )
        );

    [Fact]
    public void a_few_contacts_prove_nothing() =>
        Assert.Empty(
            PaddingMonth.Find(
                PaddingMonth.Minutes,
                PaddingMonth.Calls(199, 800, (_, isBefore, call) => call with { TalkSeconds = isBefore ? 100 : 300 })
            )
        );

    /// <summary>Ten of 500 against fifteen of 1,000: a third more, and well within chance.</summary>
    [Fact]
    public void what_chance_does_is_not_told() => Assert.False(SampleRule.ShareRose(10, 500, 15, 1000));

    /// <summary>12 % of 10,000 against 10 % of 10,000: z is 4.5.</summary>
    [Fact]
    public void a_small_rise_on_many_contacts_is_told() =>
        Assert.True(SampleRule.ShareRose(1200, 10_000, 1000, 10_000));

    [Fact]
    public void a_rise_below_a_tenth_is_not_worth_telling() =>
        Assert.False(SampleRule.ShareRose(10_900, 100_000, 10_000, 100_000));

    [Fact]
    public void a_fall_is_no_finding() => Assert.False(SampleRule.ShareRose(100, 1000, 300, 1000));
}
