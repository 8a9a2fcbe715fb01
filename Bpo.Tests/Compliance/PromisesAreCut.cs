using System.Text;
using System.Text.Json;
using Bpo.Billing.Compliance;
using Bpo.Billing.Compliance.Cuts;
using Bpo.Billing.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Compliance;

/// <summary>Two queues, two days: one call in time and one late each, and a call after midnight of the contract's zone.</summary>
public sealed class PromisesAreCut
{
    private static readonly Terms Terms = Read(
        """
        { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Moscow",
          "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"] } } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "thresholdSeconds": 20,
                      "formula": "offered", "measure": { "over": "intervals", "minutes": 15, "share": "90", "minimumVolume": 5 } },
                    { "id": "fcr", "metric": "first-contact-resolution", "method": "window", "windowHours": 24, "key": "customer", "target": { "atLeast": "70" } } ] }
        """
    );

    private static readonly PromiseCuts Cuts = Cut("sl");

    [Fact]
    public void days_are_those_of_the_contract() =>
        Assert.Equal(
            [(new DateOnly(2026, 10, 5), 50m), (new DateOnly(2026, 10, 6), 100m)],
            Cuts.Days.Select(day => (day.Of, day.Value.Value!.Value))
        );

    [Fact]
    public void queues_stand_apart() =>
        Assert.Equal(
            [("billing", 0m, 1m), ("support", 100m, 0m)],
            Cuts.Queues.Select(queue => (queue.Of, queue.Value.Value!.Value, queue.Lost!.Value))
        );

    [Fact]
    public void hours_are_those_of_the_week_in_the_contracts_zone() =>
        Assert.Equal([(DayOfWeek.Monday, 12), (DayOfWeek.Tuesday, 0)], Cuts.Hours.Select(hour => hour.Of));

    [Fact]
    public void intervals_are_as_long_as_the_clause_says_and_judged_by_their_level()
    {
        Assert.Equal(
            [
                new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.FromHours(3)),
                new DateTimeOffset(2026, 10, 5, 12, 15, 0, TimeSpan.FromHours(3)),
                new DateTimeOffset(2026, 10, 6, 0, 0, 0, TimeSpan.FromHours(3)),
            ],
            Cuts.Intervals.Select(interval => interval.Of)
        );
        Assert.Equal([true, false, true], Cuts.Intervals.Select(interval => interval.IsMet));
    }

    [Fact]
    public void parts_lose_together_what_the_month_loses()
    {
        Assert.Equal(1, Cuts.Days.Sum(day => day.Lost));
        Assert.Equal(1, Cuts.Intervals.Sum(interval => interval.Lost));
    }

    [Fact]
    public void a_promise_measured_contact_by_contact_has_no_cuts() => Assert.Same(PromiseCuts.None, Cut("fcr"));

    private static PromiseCuts Cut(string sla)
    {
        var month = Period.Month(2026, 10);
        Contact[] contacts =
        [
            Call("1", "support", new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero), wait: 5),
            Call("2", "billing", new DateTimeOffset(2026, 10, 5, 9, 20, 0, TimeSpan.Zero), wait: 45),
            Call("3", "support", new DateTimeOffset(2026, 10, 5, 21, 0, 0, TimeSpan.Zero), wait: 5),
        ];
        var source = new MetricSource { Cells = Rollup.Of(contacts, _ => "voice") };
        var clause = Terms.Slas.Single(one => one.Id == sla);
        return PromiseCuts.Of(new Cutting(Terms, clause, month, source, month.From));
    }

    private static Contact Call(string id, string queue, DateTimeOffset at, int wait) =>
        new()
        {
            Id = id,
            Queue = queue,
            EnqueuedAt = at,
            WaitSeconds = wait,
            TalkSeconds = 60,
            Outcome = Outcome.Answered,
        };

    private static Terms Read(string json)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        return TermsReader
            .Read(document.RootElement)
            .Match(terms => terms, problem => throw new InvalidOperationException(string.Join("; ", problem.Faults)));
    }
}
