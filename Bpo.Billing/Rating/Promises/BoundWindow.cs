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
        var cycleStart = bound.Per == CyclePeriod.Month ? days.From : bound.Per.Containing(days.From).From;
        var earlier = book
            .Request.Booked.Where(booked => booked.Span is { } span && span.From >= cycleStart && span.To <= days.From)
            .Where(booked => bound.Covers(booked.Charge) || booked.Charge == bound.Id)
            .ToList();
        var from = earlier.Select(booked => booked.Span!.From).Append(days.From).Min();
        var to = isMaximum && bound.Per != CyclePeriod.Month ? bound.Per.Containing(days.To.AddDays(-1)).To : days.To;
        var share = bound.Prorate ? CalendarShare.Of(new Period(from, to), bound.Per) : Ratio.One;
        return new BoundWindow(
            days,
            Money.Round((AmountOf(book, bound, days) * share).Value, book.Currency),
            Money.Sum(earlier.Select(booked => booked.Amount), book.Currency),
            scope,
            lines
        );
    }

    public Money Used(FeeBook book) => Earlier + Money.Sum(Lines.Select(book.Net), book.Currency);

    public IReadOnlyList<(int Index, decimal Weight)> Weights(FeeBook book) =>
        [.. Scope.Select(line => (line, Math.Max(0, book.Net(line).Amount)))];

    /// <summary>Where an amendment changed the amount inside the window, each version counts by its days.</summary>
    private static Ratio AmountOf(FeeBook book, SpendBound bound, Period days)
    {
        if (!bound.Prorate)
        {
            return Ratio.Of(bound.Amount);
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
            sum += Ratio.Of((own?.Amount ?? 0) * part.Days);
            covered += part.Days;
        }

        return covered == 0 ? Ratio.Of(bound.Amount) : sum * new Ratio(1, covered);
    }
}
