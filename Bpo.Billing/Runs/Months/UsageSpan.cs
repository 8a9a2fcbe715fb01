using Bpo.Billing.Compliance;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Rating;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Months;

/// <summary>All usage a month depends on: its own, what its prices look back at, and what its promises reach for.</summary>
internal static class UsageSpan
{
    private const int MostMonths = 24;

    public static InstantRange Of(IReadOnlyList<VersionedTerms> versions, Period month) =>
        Of(TermsSegment.Cut(versions.Select(version => version.Terms), month), month);

    public static InstantRange Of(IReadOnlyList<TermsSegment> segments, Period month)
    {
        var terms = segments[^1].Terms;
        var span = terms.Zone.Bounds(month);
        var lookBack = RatingSession.LookBackOf(new RatingRequest { Period = month, Segments = segments });
        var judged = ContactNeed.Of(terms, month, []) ?? span;
        var since = Earlier(span.From - lookBack, span.From - ContactNeed.CellReach(terms));
        if (terms.Credits.Cure?.Penalty is not null)
        {
            since = Earlier(since, terms.Zone.StartOf(OfUncured(month).From));
        }

        var cured = terms.Credits.Cure is { } cure ? terms.Zone.StartOf(month.To.AddDays(cure.Days)) : span.To;
        var end = judged.To > cured ? judged.To : cured;
        return new InstantRange(Earlier(since, judged.From), end);
    }

    /// <summary>The months a default may still run from, and the month itself.</summary>
    public static Period OfUncured(Period month) => new(month.From.AddMonths(-MostMonths), month.To);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
