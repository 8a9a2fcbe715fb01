using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Spans;

/// <summary>
/// Decides which days of which charge are billed together. A charge is cut where a month ends, where an amendment changes
/// it and where indexation changes its price; a charge that an amendment leaves alone runs through.
/// </summary>
internal static class SpanPlan
{
    public static IReadOnlyList<BillableSpan> Of(RatingRequest request)
    {
        var ids = request
            .Segments.SelectMany(segment => segment.Terms.Pricing)
            .Select(charge => charge.Id)
            .Distinct(StringComparer.Ordinal);
        return [.. ids.SelectMany(id => SpansOf(id, request))];
    }

    private static List<BillableSpan> SpansOf(string id, RatingRequest request)
    {
        var spans = new List<BillableSpan>();
        foreach (var window in WindowsOf(id, request))
        {
            var pieces = request.Segments.SelectMany(segment => Pieces(id, segment, window)).ToList();
            spans.AddRange(Join(pieces));
        }

        return spans;
    }

    private static IReadOnlyList<Period> WindowsOf(string id, RatingRequest request)
    {
        var runsOverMonths = request.Segments.All(segment =>
            segment.Terms.Pricing.FirstOrDefault(charge => charge.Id == id)
                is null
                    or Charge.Fixed { Per: not CyclePeriod.Month }
                    or Charge.Fixed { AnchorDay: not null }
        );
        var isCountedAsOne =
            request.Counted.TryGetValue(id, out var counted) && counted.Any(quantity => quantity.At is null);
        return runsOverMonths || isCountedAsOne
            ? [request.Period]
            : BillingWindows.Of(request.Period, CyclePeriod.Month);
    }

    private static IEnumerable<BillableSpan> Pieces(string id, TermsSegment segment, Period window)
    {
        var terms = segment.Terms;
        var index = terms.Pricing.TakeWhile(charge => charge.Id != id).Count();
        if (index == terms.Pricing.Count || segment.Span.Overlap(window) is not { } days)
        {
            yield break;
        }

        var charge = terms.Pricing[index];
        var from = charge.From ?? DateOnly.MinValue;
        var until = charge.Until ?? DateOnly.MaxValue;
        if (days.Overlap(new Period(from, until)) is not { } billed)
        {
            yield break;
        }

        foreach (var (part, factor) in ByPriceLevel(terms, billed))
        {
            var span = new BillableSpan(charge, $"pricing/{index}", terms, part, window, factor, IsCut: false);
            yield return IndexedPrices.Apply(span);
        }
    }

    private static IEnumerable<(Period Part, decimal Factor)> ByPriceLevel(Terms terms, Period days)
    {
        if (terms.Commitments.Indexation is not { AppliesToFees: true } indexation)
        {
            return [(days, 1m)];
        }

        var cuts = indexation.Changes(days.To).Where(change => change > days.From);
        DateOnly[] edges = [days.From, .. cuts, days.To];
        return edges.Zip(edges.Skip(1), (from, to) => (new Period(from, to), indexation.FactorOn(from)));
    }

    /// <summary>Neighbours that say the same become one; those that do not are marked as cut.</summary>
    private static List<BillableSpan> Join(List<BillableSpan> pieces)
    {
        var joined = new List<BillableSpan>();
        foreach (var piece in pieces)
        {
            if (joined is [.., var last] && last.Days.To == piece.Days.From && ClauseText.SayTheSame(last, piece))
            {
                joined[^1] = piece with { Days = new Period(last.Days.From, piece.Days.To) };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined.Count == 1 ? joined : [.. joined.Select(span => span with { IsCut = true })];
    }
}
