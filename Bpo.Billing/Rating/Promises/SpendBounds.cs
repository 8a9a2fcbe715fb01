using Bpo.Billing.Rating.Spans;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Pricing.Rates;
using Bpo.Domain.Time;

namespace Bpo.Billing.Rating.Promises;

/// <summary>
/// Committed minimums and maximums. A month is settled on its own bill. A longer minimum is settled on the last month of
/// its window, with what was billed before; a longer maximum binds as soon as it is reached.
/// </summary>
internal static class SpendBounds
{
    public static void Apply(FeeBook book)
    {
        var commitments = book.LastTerms.Commitments;
        foreach (var (bound, index) in commitments.Minimums.Select((bound, index) => (bound, index)))
        {
            foreach (var window in Due(book, bound, isMaximum: false))
            {
                ApplyMinimum(book, bound, window, $"commitments/minimums/{index}");
            }
        }

        foreach (var (bound, index) in commitments.Maximums.Select((bound, index) => (bound, index)))
        {
            foreach (var window in Due(book, bound, isMaximum: true))
            {
                ApplyMaximum(book, bound, window, $"commitments/maximums/{index}");
            }
        }
    }

    private static void ApplyMinimum(FeeBook book, SpendBound bound, BoundWindow window, string clause)
    {
        var used = window.Used(book);
        if (used < window.Bound)
        {
            var missing = window.Bound - used;
            book.Add(
                Template(book, bound, window, clause, LineKinds.Minimum, missing, used),
                missing,
                window.Weights(book)
            );
        }
        else if (bound.OverageFactor != 1)
        {
            var exact = (used - window.Bound).Amount * (bound.OverageFactor - 1);
            var overage = Money.Round(exact, book.Currency);
            book.Add(
                Template(book, bound, window, clause, LineKinds.Overage, overage, used),
                overage,
                window.Weights(book)
            );
        }
    }

    private static void ApplyMaximum(FeeBook book, SpendBound bound, BoundWindow window, string clause)
    {
        var used = window.Used(book);
        if (used > window.Bound)
        {
            var cut = window.Bound - used;
            book.Add(Template(book, bound, window, clause, LineKinds.Maximum, cut, used), cut, window.Weights(book));
        }
    }

    private static IEnumerable<BoundWindow> Due(FeeBook book, SpendBound bound, bool isMaximum)
    {
        var period = book.Request.Period;
        var lines = Enumerable
            .Range(0, book.Charges.Count)
            .Where(line => bound.Covers(book.Charges[line].Charge))
            .ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        var windows = BillingWindows.Of(period, bound.Per, date => bound.Window(date, book.Request.Start));
        var fits = lines.All(line => windows.Any(window => Holds(window, book.Charges[line].Span)));
        foreach (var window in fits ? windows : [period])
        {
            if (isMaximum || IsSettled(window, bound, book.Request))
            {
                var mine = lines.Where(line => Holds(window, book.Charges[line].Span)).ToList();
                yield return BoundWindow.Of(book, bound, window, isMaximum, mine.Count == 0 ? lines : mine, mine);
            }
        }
    }

    /// <summary>The cycle or the contract ends with the window, or the period breaks off inside a month and nothing follows it.</summary>
    private static bool IsSettled(Period window, SpendBound bound, RatingRequest request) =>
        bound.Per == CyclePeriod.Month
        || window.To != request.Period.To
        || bound.Window(window.To.AddDays(-1), request.Start).To == window.To
        || request.Period.To.Day != 1
        || request.ContractEnd <= window.To;

    private static bool Holds(Period window, Period span) => span.From >= window.From && span.To <= window.To;

    private static ChargeLine Template(
        FeeBook book,
        SpendBound bound,
        BoundWindow window,
        string clause,
        string kind,
        Money amount,
        Money used
    )
    {
        var explain = Explanation.Of(
            "commitment." + kind,
            window.Bound.ToDecimalString(),
            used.ToDecimalString(),
            Digits.Plain(bound.OverageFactor)
        );
        return new ChargeLine
        {
            Id = $"{bound.Id}/{window.Days.From:yyyy-MM-dd}",
            Charge = bound.Id,
            Kind = kind,
            Description = Explanation.Of("line." + kind),
            Exact = amount.Amount,
            Amount = amount,
            Clause = clause,
            TermsFrom = book.LastTerms.EffectiveFrom,
            Span = window.Days,
            Steps = [new PricingStep("commitments", used.Amount, amount.Amount, explain)],
        };
    }
}
