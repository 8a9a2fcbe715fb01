using Bpo.Billing.Rating;
using Bpo.Billing.Reconciliation;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using static Bpo.Tests.Reconciliation.BilledMonth;

namespace Bpo.Tests.Reconciliation;

/// <summary>Several readings of different causes held at once when the bill was made.</summary>
public sealed class BillsAreExplainedTogether
{
    private const string ShortFree = """, "freeUpToSeconds": 10""";

    /// <summary>Six of 100 s that rang 25 s, three of 4 s that rang 3 s, one of 30 s that rang 15 s; every one waited longer.</summary>
    private static readonly IReadOnlyList<Contact> Ringing =
    [
        .. Enumerable.Range(0, 6).Select(call => Call(call, talk: 100, ring: 25, wait: 200)),
        .. Enumerable.Range(6, 3).Select(call => Call(call, talk: 4, ring: 3, wait: 70)),
        Call(9, talk: 30, ring: 15, wait: 40),
    ];

    /// <summary>Ours: 6 × 102 s + 60 s = 11.2 minutes. Theirs: 6 × 3 + 3 × 1 + 1 = 22 minutes at 0.50.</summary>
    [Fact]
    public void whole_minutes_with_ringing_and_without_free_short_calls_is_exactly_this()
    {
        var row = Compare(Terms(more: ShortFree), Ringing, Line(11.00m));

        Assert.Equal(5.60m, row.Ours.Amount);
        var found = row.Hypotheses[0];
        Assert.True(found.IsExact);
        Assert.Equal(22m, found.Quantity);
        Assert.Equal(["reconcile.increment", "reconcile.ring", "reconcile.short-billed"], Codes(found));
        Assert.Equal("60/60", found.What.Arguments[0]);
    }

    /// <summary>17 minutes at 0.45 are 7.65, and the line stands twice.</summary>
    [Fact]
    public void a_line_that_stands_twice_at_an_old_price_is_both()
    {
        var row = Compare(Terms(), TenCalls, Line(7.65m, 17, 0.45m, number: "1"), Line(7.65m, 17, 0.45m, number: "2"));

        Assert.True(row.Hypotheses[0].IsExact);
        Assert.Equal(["reconcile.price", "reconcile.duplicate"], Codes(row.Hypotheses[0]));
    }

    [Fact]
    public void the_old_price_is_known_from_the_version_before_where_the_bill_names_none()
    {
        var reconciliation = new BillReconciliation(
            RatingRequest.Of(Terms(), October),
            [Line(7.65m, number: "1"), Line(7.65m, number: "2")],
            [Terms(price: "0.45", since: "2026-01-01")]
        );

        var row = Compare(reconciliation, TenCalls);

        Assert.True(row.Hypotheses[0].IsExact);
        Assert.Equal(["reconcile.version", "reconcile.duplicate"], Codes(row.Hypotheses[0]));
        Assert.Equal("2026-01-01", row.Hypotheses[0].What.Arguments[0]);
    }

    [Fact]
    public void what_no_reading_explains_stays_unexplained_with_the_nearest_first()
    {
        var row = Compare(Terms(more: ShortFree), Ringing, Line(123.45m));

        Assert.Equal(0, row.Exact);
        Assert.DoesNotContain(row.Hypotheses, one => one.IsExact);
        Assert.Equal(row.Hypotheses.Min(one => one.Distance), row.Hypotheses[0].Distance);
        Assert.All(row.Hypotheses, one => Assert.Equal(123.45m - one.Amount, one.Remaining));
    }

    [Fact]
    public void where_one_reading_is_enough_no_two_are_told()
    {
        var row = Compare(Terms(more: ShortFree), TenCalls, Line(10.00m));

        Assert.True(row.Hypotheses[0].IsExact);
        Assert.All(row.Hypotheses, one => Assert.Empty(one.Also));
    }

    [Fact]
    public void a_reading_that_changes_nothing_is_never_told_beside_another()
    {
        // Nothing rang and no call is short: only the increment moves the amount.
        var row = Compare(Terms(more: ShortFree), TenCalls, Line(9.99m));

        Assert.DoesNotContain(row.Hypotheses, one => Codes(one).Contains("reconcile.short-billed"));
        Assert.DoesNotContain(row.Hypotheses, one => Codes(one).Contains("reconcile.ring"));
    }

    [Fact]
    public void a_charge_is_rated_a_bounded_number_of_times()
    {
        var neighbours = new[] { Terms("0.45", "2026-01-01"), Terms("0.55", "2026-12-01") };
        var reconciliation = new BillReconciliation(
            RatingRequest.Of(Terms(more: ShortFree), October),
            [Line(99.99m)],
            neighbours
        );

        Assert.InRange(Compare(reconciliation, Ringing).Tried, 40, 60);
    }

    /// <summary>The reading was rated at the newest price all month, also on the days before the amendment.</summary>
    [Fact]
    public void a_reading_keeps_the_price_of_every_version()
    {
        var (first, second) = (Terms(), Terms(price: "0.60", since: "2026-10-16"));
        var request = new RatingRequest { Period = October, Segments = TermsSegment.Cut([first, second], October) };
        Contact[] calls = [Call(0, 61, day: 5), Call(1, 61, day: 20)];

        // Whole minutes: two at 0.50 and two at 0.60.
        var row = Compare(new BillReconciliation(request, [Line(2.20m)]), calls);

        Assert.True(row.Hypotheses[0].IsExact);
        Assert.Equal(["reconcile.increment"], Codes(row.Hypotheses[0]));
    }

    private static IEnumerable<string> Codes(BillHypothesis one) =>
        one.Also.Prepend(one.What).Select(what => what.Code);
}
