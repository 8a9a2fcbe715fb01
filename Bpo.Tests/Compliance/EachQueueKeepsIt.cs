namespace Bpo.Tests.Compliance;

/// <summary>
/// Sales answers 95 of 100 in time, support 630 of 900, billing 2 of 4: together 72.41 %. Together the busy queue hides the
/// quiet ones, each by itself nothing does.
/// </summary>
public sealed class EachQueueKeepsIt
{
    private const string Counts = """
        { "sl": [ { "queue": "sales", "answered": 100, "answeredInTime": 95 },
                  { "queue": "support", "answered": 900, "answeredInTime": 630 },
                  { "queue": "billing", "answered": 4, "answeredInTime": 2 } ] }
        """;

    [Theory]
    [InlineData("", "727", "1004", "missed")]
    [InlineData(""", "per": "queue" """, "2", "4", "missed")]
    [InlineData(""", "per": "queue", "minimumVolume": 10 """, "630", "900", "missed")]
    public void the_worst_queue_is_what_is_compared(string per, string numerator, string denominator, string outcome)
    {
        var result = Calculate(per, "80").Result();

        Assert.Equal(numerator, result.GetProperty("numerator").GetString());
        Assert.Equal(denominator, result.GetProperty("denominator").GetString());
        Assert.Equal(outcome, result.GetProperty("outcome").GetString());
        Assert.Equal("727", result.GetProperty("adjusted").GetProperty("numerator").GetString());
    }

    [Fact]
    public void every_queue_is_shown_by_itself()
    {
        var queues = Calculate(""", "per": "queue", "minimumVolume": 10 """, "80").Result().GetProperty("queues");

        Assert.Equal(
            ["billing not-measured", "sales met", "support missed"],
            queues
                .EnumerateArray()
                .Select(queue => $"{queue.GetProperty("queue").GetString()} {queue.GetProperty("outcome").GetString()}")
        );
    }

    /// <summary>500.00 for each point below 80: support lacks 10, billing 30.</summary>
    [Theory]
    [InlineData(""", "per": "queue" """, "15000.00")]
    [InlineData(""", "per": "queue", "queueCredit": "each" """, "20000.00")]
    [InlineData(""", "per": "queue", "queueCredit": "each", "minimumVolume": 10 """, "5000.00")]
    [InlineData(""", "per": "queue", "queueCredit": "each", "minimum": { "atLeast": "60" } """, "15000.00")]
    public void the_worst_queue_or_each_is_credited(string per, string total) =>
        Assert.Equal(total, Calculate(per, "80").Answer().GetProperty("totalCredit").GetProperty("amount").GetString());

    [Fact]
    public void a_promise_that_every_queue_keeps_is_met() =>
        Assert.Equal("met", Calculate(""", "per": "queue" """, "50").Result().GetProperty("outcome").GetString());

    [Fact]
    public void contacts_are_told_apart_by_their_queue()
    {
        var result = new Calculation
        {
            Slas = Sla(""", "per": "queue" """, "80"),
            More = Contacts.Usage(
                Contacts.Answered("a", "2026-10-05T09:00:00Z", 5, """, "queue": "sales" """),
                Contacts.Answered("b", "2026-10-05T09:00:00Z", 50, """, "queue": "support" """),
                Contacts.Answered("c", "2026-10-06T09:00:00Z", 5, """, "queue": "support" """)
            ),
        }.Result();

        Assert.Equal("50", result.GetProperty("value").GetString());
        Assert.Equal(2, result.GetProperty("queues").GetArrayLength());
    }

    [Fact]
    public void crediting_queues_needs_queues_that_are_judged() =>
        Assert.Equal(["/terms/slas/0/queueCredit rule"], Calculate(""", "queueCredit": "each" """, "80").Faults());

    private static Calculation Calculate(string per, string target) =>
        new()
        {
            Slas = Sla(per, target),
            Counts = Counts,
            Credits =
                """{ "rules": [ { "sla": "sl", "curve": { "kind": "linear", "per": "1", "credit": "500.00", "of": "amount" } } ] }""",
        };

    private static string Sla(string per, string target) =>
        $$"""
            [{ "id": "sl", "metric": "service-level", "thresholdSeconds": 20, "target": { "atLeast": "{{target}}" } {{per}} }]
            """;
}
