using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Promises;

/// <summary>One month, quarter or year of a commitment, with what counts towards it.</summary>
/// <param name="Bound">The committed amount of the window, rounded before anything is compared with it.</param>
/// <param name="Earlier">What earlier bills of the window came to.</param>
internal sealed record BoundWindow(
    Period Days,
    Money Bound,
    Money Earlier,
    IReadOnlyList<int> Scope,
    IReadOnlyList<int> Lines
)
{
    /// <param name="scope">The charge lines that share what the commitment adds.</param>
    /// <param name="lines">The charge lines that count towards it.</param>
    public static BoundWindow Of(
        FeeBook book,
        SpendBound bound,
        Period days,
        bool isMaximum,
        IReadOnlyList<int> scope,
        IReadOnlyList<int> lines
    )
    {
        var cycle = bound.Window(days.From, book.Request.Start);
        var cycleStart = bound.Per == CyclePeriod.Month ? days.From : cycle.From;
        var earlier = book
            .Request.Booked.Where(booked => booked.Span is { } span && span.From >= cycleStart && span.To <= days.From)
            .Where(booked => booked.Charge == bound.Id || (bound.Covers(booked.Charge) && IsFee(book, booked.Charge)))
            .ToList();
        var (first, last) = (book.Request.Segments[0].Span.From, book.Request.Segments[^1].Span.To);
        var begun = days.From < first ? first : days.From;
        var from = earlier.Select(booked => booked.Span!.From).Append(begun).Min();
        var to =
            isMaximum && bound.Per != CyclePeriod.Month
                ? bound.Window(days.To.AddDays(-1), book.Request.Start).To
                : days.To;
        to = last < to && last < book.Request.Period.To ? last : to;
        var share = !bound.Prorate ? Ratio.One : ShareOf(new Period(from, to), bound, cycle);
        return new BoundWindow(
            days,
            Money.Round((AmountOf(book, bound, days) * share).Value, book.Currency),
            Money.Sum(earlier.Select(booked => booked.Amount), book.Currency),
            scope,
            lines
        );
    }

    /// <summary>
    /// Service credits, levies and what was drawn from money paid ahead stand on earlier bills too, but no commitment counts
    /// them.
    /// </summary>
    private static bool IsFee(FeeBook book, string charge) =>
        book.Request.Segments.All(segment =>
            segment.Terms.Pricing.Any(other => other.Id == charge)
            || (
                segment.Terms.Slas.All(sla => sla.Id != charge)
                && segment.Terms.Commitments.Prepayments.All(paid => paid.Id != charge)
                && segment.Terms.Invoicing.Levies.All(levy => levy.Id != charge)
            )
        );

    private static Ratio ShareOf(Period days, SpendBound bound, Period cycle) =>
        bound.Cycle == BoundCycle.Calendar ? CalendarShare.Of(days, bound.Per)
        : days.Days == cycle.Days ? Ratio.One
        : new Ratio(days.Days, cycle.Days);

    public Money Used(FeeBook book) => Earlier + Money.Sum(Lines.Select(book.Net), book.Currency);

    public IReadOnlyList<(int Index, decimal Weight)> Weights(FeeBook book) =>
        [.. Scope.Select(line => (line, Math.Max(0, book.Net(line).Amount)))];

    /// <summary>Where an amendment changed the amount inside the window, each version counts by its days.</summary>
    private static Ratio AmountOf(FeeBook book, SpendBound bound, Period days)
    {
        if (!bound.Prorate)
        {
            return Ratio.Of(bound.AmountOf(bound.Window(days.From, book.Request.Start), book.Request.Start));
        }

        var sum = Ratio.Zero;
        var covered = 0;
        foreach (var segment in book.Request.Segments)
        {
            if (segment.Span.Overlap(days) is not { } part)
            {
                continue;
            }

            var commitments = segment.Terms.Commitments;
            var own = commitments.Minimums.Concat(commitments.Maximums).FirstOrDefault(other => other.Id == bound.Id);
            var amount = own?.AmountOf(own.Window(part.From, book.Request.Start), book.Request.Start) ?? 0;
            sum += Ratio.Of(amount * part.Days);
            covered += part.Days;
        }

        return covered == 0 ? Ratio.Of(bound.Amount) : sum * new Ratio(1, covered);
    }
}
