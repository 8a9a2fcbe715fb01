using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Rating.Promises;

/// <summary>
/// Draws on money paid ahead: what the bill comes to after discounts and commitments, up to what earlier bills have left.
/// Nothing is stored beside the bills; the balance is the amount less what they drew.
/// </summary>
internal static class Prepayments
{
    public static void Apply(FeeBook book)
    {
        var prepayments = book.LastTerms.Commitments.Prepayments;
        for (var index = 0; index < prepayments.Count; index++)
        {
            Draw(book, prepayments[index], $"commitments/prepayments/{index}");
        }
    }

    private static void Draw(FeeBook book, Prepayment prepayment, string clause)
    {
        var left = Balance(book, prepayment);
        var fees = Enumerable
            .Range(0, book.Charges.Count)
            .Where(line => prepayment.Covers(book.Charges[line].Charge))
            .Where(line => prepayment.AppliesOn(book.Charges[line].Span.From))
            .Select(line => (line, Math.Max(0, book.Net(line).Amount)))
            .ToList();
        var available = fees.Sum(line => line.Item2);
        var drawn = Money.Round(Math.Min(available, left.Amount), book.Currency);
        if (drawn.Minor <= 0)
        {
            return;
        }

        var told = Explanation.Of(
            "prepaid",
            left.ToDecimalString(),
            drawn.ToDecimalString(),
            (left - drawn).ToDecimalString()
        );
        book.Add(
            new ChargeLine
            {
                Id = $"{prepayment.Id}/{book.Request.Period.From:yyyy-MM-dd}",
                Charge = prepayment.Id,
                Kind = LineKinds.Prepaid,
                Description = Explanation.Of("line.prepaid"),
                Exact = -drawn.Amount,
                Amount = -drawn,
                Clause = clause,
                TermsFrom = book.LastTerms.EffectiveFrom,
                Span = book.Request.Period,
                Steps = [new PricingStep("prepaid", available, -drawn.Amount, told)],
            },
            -drawn,
            fees
        );
    }

    /// <summary>What was drawn stands on earlier bills as negative amounts.</summary>
    private static Money Balance(FeeBook book, Prepayment prepayment)
    {
        var before = book.Request.Booked.Where(entry =>
            entry.Charge == prepayment.Id && entry.Span is { } span && span.To <= book.Request.Period.From
        );
        return Money.Round(prepayment.Amount, book.Currency)
            + Money.Sum(before.Select(entry => entry.Amount), book.Currency);
    }
}
