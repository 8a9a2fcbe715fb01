using Bpo.Billing.Padding;
using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Simulation;

namespace Bpo.Tests.Padding;

/// <summary>A month with an amendment on the 16th is looked at by the version of each day.</summary>
public sealed class AmendedMonths
{
    private static readonly Period October = Period.Month(2026, 10);

    private static readonly DateOnly Amended = new(2026, 10, 16);

    /// <summary>Two calls at once, one pair in each half: each half tells its own, at the price of its version.</summary>
    [Fact]
    public void a_changed_charge_tells_each_half_by_its_own_version()
    {
        var found = Find(PaddingMonth.Minutes, PaddingMonth.Minutes.Replace("0.60", "1.20", StringComparison.Ordinal));

        Assert.Equal(
            [new Period(October.From, Amended), new Period(Amended, October.To)],
            found.Select(finding => finding.Days!)
        );
        Assert.Equal([30L, 60L], found.Select(finding => finding.Effect!.Value.Minor));
    }

    [Fact]
    public void a_charge_the_amendment_leaves_alone_is_looked_at_over_the_whole_month()
    {
        var desk = PaddingMonth.Minutes.Replace(
            "]",
            """, { "id": "desk", "kind": "fixed", "price": "10" } ]""",
            StringComparison.Ordinal
        );

        var finding = Assert.Single(Find(PaddingMonth.Minutes, desk));

        Assert.Null(finding.Days);
        Assert.Equal(2, finding.BehindCount);
    }

    private static IReadOnlyList<Finding> Find(string first, string second)
    {
        var request = RatingRequest.Of(Comparison.Terms(first), October) with
        {
            Segments =
            [
                new TermsSegment(Comparison.Terms(first), new Period(October.From, Amended)),
                new TermsSegment(
                    Comparison.Terms(second) with
                    {
                        EffectiveFrom = Amended,
                    },
                    new Period(Amended, October.To)
                ),
            ],
        };
        var month = new AmendedMonth(request, new Period(October.From.AddMonths(-3), October.From));
        var rating = new RatingSession(request);
        foreach (var contact in Pair(5).Concat(Pair(20)))
        {
            month.Add(contact);
            rating.Add(contact);
        }

        return [.. month.Read([], rating.Bill().Lines).Where(one => one.Kind == FindingKind.ConcurrentContacts)];
    }

    /// <summary>Two calls of one agent of a minute each that share half of it.</summary>
    private static IEnumerable<Contact> Pair(int day) =>
        Enumerable
            .Range(0, 2)
            .Select(call => new DateTimeOffset(2026, 10, day, 10, 0, 30 * call, TimeSpan.Zero))
            .Select(at => new Contact
            {
                Id = $"{day}-{at.Second}",
                Agent = "anna",
                Customer = $"{day}-{at.Second}",
                EnqueuedAt = at,
                AnsweredAt = at,
                EndedAt = at.AddSeconds(60),
                TalkSeconds = 60,
                Outcome = Outcome.Answered,
            });
}
