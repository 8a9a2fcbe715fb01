namespace Bpo.Tests.Compliance;

/// <summary>Answered contacts whose source does not say how long they waited.</summary>
public sealed class WaitsNobodyTold
{
    /// <summary>
    /// Three were answered, after 5 and 30 seconds and after nobody knows how many; one gave up after 2. Who cannot be said to
    /// have been answered in time cannot be said to have been late either.
    /// </summary>
    [Theory]
    [InlineData(""" "metric": "service-level", "thresholdSeconds": 20 """, "1", "3")]
    [InlineData(""" "metric": "service-level", "thresholdSeconds": 20, "formula": "answered" """, "1", "2")]
    [InlineData(""" "metric": "service-level", "thresholdSeconds": 20, "formula": "with-flow-outs" """, "1", "3")]
    [InlineData(""" "metric": "average-speed-of-answer" """, "35", "2")]
    [InlineData(""" "metric": "average-speed-of-answer", "over": "offered" """, "35", "3")]
    public void an_answer_without_a_wait_is_neither_in_time_nor_late(
        string metric,
        string numerator,
        string denominator
    )
    {
        var result = new Calculation
        {
            Slas = $$"""[{ "id": "x", {{metric}}, "target": { "atMost": "100" } }]""",
            More = Contacts.Usage(
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 5),
                Contacts.Answered("b", "2026-10-05T09:00:00Z", 30),
                """{ "id": "c", "enqueuedAt": "2026-10-05T09:00:00Z", "outcome": "answered", "talkSeconds": 60 }""",
                Contacts.Abandoned("d", "2026-10-05T09:00:00Z", 2)
            ),
        }.Result();

        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
        Assert.Equal("1", result.GetProperty("counts").GetProperty("answeredWithoutWait").GetString());
    }

    [Fact]
    public void answers_without_any_wait_are_not_measured_and_still_answered()
    {
        var calculation = new Calculation
        {
            Slas = """
                [{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "80" } },
                 { "id": "ab", "metric": "abandonment-rate", "target": { "atMost": "5" } }]
                """,
            More = Contacts.Usage(
                """{ "id": "a", "enqueuedAt": "2026-10-05T09:00:00Z", "outcome": "answered", "talkSeconds": 60 }"""
            ),
        };

        Assert.Equal("not-measured", calculation.Result().GetProperty("outcome").GetString());
        Assert.Equal("1", calculation.Result(1).GetProperty("denominator").GetString());
    }
}
