using Bpo.Billing.Contracts;
using Bpo.Billing.Reconciliation;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Runs;

namespace Bpo.Tests.Reconciliation;

/// <summary>A hundred contacts: 70 answered in time, 10 late, 20 abandoned of which 10 early; thirty more flowed out.</summary>
public sealed class ReportedValuesAreExplained
{
    private static readonly Terms Agreed = TermsReader
        .Read(
            """
            { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Moscow",
              "services": [ { "id": "voice", "name": "Voice" } ],
              "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "thresholdSeconds": 20, "shortAbandonSeconds": 5, "target": { "atLeast": "80" } } ] }
            """u8.ToArray()
        )
        .Accepted();

    private static readonly Period October = Period.Month(2026, 10);

    /// <param name="reported">As the platform wrote it.</param>
    /// <param name="code">The reading that gives it.</param>
    [Theory]
    [InlineData("87.5", "formula.service-level.Answered")]
    [InlineData("77.78", "formula.service-level.IgnoreAbandonsInTime")]
    [InlineData("80.0", "formula.service-level.AbandonsInTimeAsSuccess")]
    [InlineData("53.85", "formula.service-level.WithFlowOuts")]
    [InlineData("80", "reconcile.threshold")]
    public void a_reading_that_reproduces_the_figure_is_named(string reported, string code)
    {
        var compared = Compare(reported);

        Assert.False(compared.Agrees);
        Assert.Contains(compared.Hypotheses, one => one.IsExact && one.What.Code == code);
        Assert.True(compared.Hypotheses[0].IsExact);
    }

    [Fact]
    public void a_figure_that_is_ours_needs_no_explanation() => Assert.True(Compare("70.0").Agrees);

    [Fact]
    public void a_missing_day_is_found_and_an_empty_one_is_named()
    {
        var lost = Calls(9, 10, Outcome.Answered, wait: 90, "late");
        var compared = Compare(
            "77.78",
            [.. Calls(5, 70, Outcome.Answered, 8, "a"), .. Calls(5, 20, Outcome.Abandoned, 60, "b"), .. lost]
        );

        Assert.Contains(
            compared.Hypotheses,
            one => one.IsExact && one.What is { Code: "reconcile.without-day", Arguments: ["2026-10-09"] }
        );
        Assert.Equal(29, compared.EmptyDays.Count);
    }

    [Fact]
    public void days_cut_in_another_zone_are_found()
    {
        // 22:00 UTC of the last September day is October in Moscow and September in UTC.
        var compared = Compare(
            "87.5",
            [
                .. Calls(5, 70, Outcome.Answered, 8, "a"),
                .. Calls(5, 10, Outcome.Abandoned, 60, "b"),
                .. Calls(0, 20, Outcome.Abandoned, 60, "c", hour: 22),
            ]
        );

        Assert.Contains(
            compared.Hypotheses,
            one => one.IsExact && one.What is { Code: "reconcile.zone", Arguments: ["UTC"] }
        );
    }

    [Fact]
    public void counts_are_compared_where_they_were_reported()
    {
        var reading = Compare(new ReportedValue("sl", "", October, 87.5m, 70, 80, "acd"), Month());

        Assert.True(reading.Hypotheses[0].IsExact);
        Assert.Equal(
            (70m, 80m),
            (reading.Hypotheses[0].Measured.Numerator, reading.Hypotheses[0].Measured.Denominator)
        );
    }

    /// <summary>Divided by the answered, and a day's file missing or another threshold: none gives the figure by itself.</summary>
    [Theory]
    [InlineData("87.5", 70, 80, "formula.service-level.Answered", "reconcile.without-day")]
    [InlineData("88.89", 80, 90, "formula.service-level.Answered", "reconcile.threshold")]
    public void causes_that_hold_together_are_found(string reported, int inTime, int all, string first, string second)
    {
        var compared = Compare(
            new ReportedValue("sl", "", October, Number(reported), inTime, all, "acd"),
            [
                .. Month(),
                .. Calls(10, 10, Outcome.Answered, 9, "lost-file").Select(call => call with { WaitSeconds = 90 }),
            ]
        );

        Assert.True(compared.Hypotheses[0].IsExact);
        Assert.Contains(
            compared.Hypotheses,
            one => one.IsExact && one.Also.Prepend(one.What).Select(what => what.Code).SequenceEqual([first, second])
        );
        Assert.True(compared.Tried > compared.Exact);
    }

    [Fact]
    public void what_no_reading_explains_says_what_remains()
    {
        var best = Compare("12.34").Hypotheses[0];

        Assert.False(best.IsExact);
        Assert.Equal(12.34m - best.Measured.Value, best.Remaining);
    }

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Comparison Compare(string reported, IReadOnlyList<Contact>? contacts = null) =>
        Compare(
            new ReportedValue(
                "sl",
                "",
                October,
                decimal.Parse(reported, System.Globalization.CultureInfo.InvariantCulture),
                null,
                null,
                "acd"
            ),
            contacts ?? Month()
        );

    private static Comparison Compare(ReportedValue reported, IReadOnlyList<Contact> contacts) =>
        new MetricReconciliation(Agreed, Rollup.Of(contacts, _ => "voice"), [], October.From).Of(reported)!;

    private static IReadOnlyList<Contact> Month() =>
        [
            .. Calls(5, 70, Outcome.Answered, 8, "in"),
            .. Calls(6, 10, Outcome.Answered, 28, "late"),
            .. Calls(7, 10, Outcome.Abandoned, 15, "early"),
            .. Calls(8, 10, Outcome.Abandoned, 60, "lost"),
            .. Calls(9, 30, Outcome.Overflowed, 40, "flow"),
        ];

    private static IEnumerable<Contact> Calls(int day, int count, Outcome outcome, int wait, string id, int hour = 9) =>
        Enumerable
            .Range(0, count)
            .Select(number => new Contact
            {
                Id = $"{id}{number}",
                Queue = "support",
                EnqueuedAt = new DateTimeOffset(2026, 9, 30, hour, 0, 0, TimeSpan.Zero).AddDays(day),
                WaitSeconds = wait,
                TalkSeconds = 60,
                Outcome = outcome,
            });
}
