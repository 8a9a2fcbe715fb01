using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Tests.Rating;

/// <summary>A month may hold several versions of the terms; every instant is rated by exactly one.</summary>
public sealed class Amendments
{
    private static readonly Period October = Period.Month(2026, 10);

    [Fact]
    public void a_changed_price_counts_from_its_day()
    {
        var lines = Bill(
            Version("2026-01-01", """{ "id": "talk", "kind": "per-contact", "price": "1" }"""),
            Version("2026-10-17", """{ "id": "talk", "kind": "per-contact", "price": "2" }""")
        );
        Assert.Equal([(16, 16m), (15, 30m)], lines.Select(line => (line.Span.Days, line.Amount.Amount)));
    }

    [Fact]
    public void a_charge_the_amendment_leaves_alone_runs_through()
    {
        const string Package = """
            { "id": "pack", "kind": "per-contact", "package": { "included": "20", "fee": "100", "overage": "1" },
              "premiums": [ { "name": "night", "percent": "10", "when": { "from": "22:00", "to": "06:00" } } ] }
            """;
        var line = Assert.Single(Bill(Version("2026-01-01", Package), Version("2026-10-17", Package)));
        Assert.Equal(111m, line.Amount.Amount);
        Assert.Equal(new DateOnly(2026, 10, 17), line.TermsFrom);
    }

    [Fact]
    public void a_changed_package_is_shared_by_days_on_both_sides()
    {
        var lines = Bill(
            Version(
                "2026-01-01",
                """{ "id": "pack", "kind": "per-contact", "package": { "included": "31", "fee": "310", "overage": "1" } }"""
            ),
            Version(
                "2026-10-17",
                """{ "id": "pack", "kind": "per-contact", "package": { "included": "31", "fee": "620", "overage": "1" } }"""
            )
        );
        Assert.Equal([160m, 300m], lines.Select(line => line.Amount.Amount));
    }

    [Fact]
    public void a_charge_that_ends_leaves_its_days_behind()
    {
        var lines = Bill(
            Version("2026-01-01", """{ "id": "old", "kind": "fixed", "price": "310" }"""),
            Version("2026-10-11", """{ "id": "new", "kind": "fixed", "price": "620" }""")
        );
        Assert.Equal([("old", 100m), ("new", 420m)], lines.Select(line => (line.Charge, line.Amount.Amount)));
    }

    [Fact]
    public void a_minimum_counts_each_version_by_its_days()
    {
        var lines = Bill(
            Version("2026-01-01", """{ "id": "talk", "kind": "per-contact", "price": "0" }""", Minimum(310)),
            Version("2026-10-11", """{ "id": "talk", "kind": "per-contact", "price": "0" }""", Minimum(620))
        );
        Assert.Equal(520m, Assert.Single(lines, line => line.Kind == LineKinds.Minimum).Amount.Amount);
    }

    [Fact]
    public void days_before_the_first_version_belong_to_none() =>
        Assert.Equal(
            [new Period(new DateOnly(2026, 10, 5), new DateOnly(2026, 11, 1))],
            TermsSegment
                .Cut([Version("2026-10-05", """{ "id": "a", "kind": "fixed", "price": "1" }""")], October)
                .Select(segment => segment.Span)
        );

    private static string Minimum(int amount) =>
        $$""", "commitments": { "minimums": [ { "id": "least", "amount": "{{amount}}" } ] } """;

    private static Terms Version(string from, string charge, string others = "") =>
        Agreements.Of($"[ {charge} ]", others: others) with
        {
            EffectiveFrom = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        };

    /// <summary>One contact at noon of every day.</summary>
    private static IReadOnlyList<ChargeLine> Bill(params Terms[] versions)
    {
        var session = new RatingSession(
            new RatingRequest { Period = October, Segments = TermsSegment.Cut(versions, October) }
        );
        foreach (var date in October.Dates())
        {
            session.Add(
                new Domain.Usage.Contact
                {
                    Id = $"{date:O}",
                    EnqueuedAt = new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero),
                    Outcome = Domain.Usage.Outcome.Answered,
                    TalkSeconds = 60,
                }
            );
        }

        return session.Bill().Lines;
    }
}
