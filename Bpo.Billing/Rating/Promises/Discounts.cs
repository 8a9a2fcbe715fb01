using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;

namespace Bpo.Billing.Rating.Promises;

/// <summary>Discounts in the order written: percentages of each line by the version it was rated by, amounts once a bill.</summary>
internal static class Discounts
{
    public static void Apply(FeeBook book)
    {
        var gross = book.Charges.Select((_, index) => book.Net(index).Amount).ToArray();
        var versions = book.Request.Segments.Select(segment => segment.Terms).Distinct();
        foreach (var terms in versions)
        {
            for (var index = 0; index < terms.Commitments.Discounts.Count; index++)
            {
                Apply(book, terms, index, gross);
            }
        }
    }

    private static void Apply(FeeBook book, Terms terms, int index, decimal[] gross)
    {
        var discount = terms.Commitments.Discounts[index];
        if (discount.Amount is not null && terms != book.LastTerms)
        {
            return;
        }

        var left = Lines(book, discount, terms).Select(line => (line, Math.Max(0, book.Net(line).Amount))).ToList();
        var available = left.Sum(line => line.Item2);
        if (left.Count == 0)
        {
            return;
        }

        var isAdditive = discount.Stacking == DiscountStacking.Additive;
        var basis = isAdditive ? left.Sum(line => Math.Max(0, gross[line.line])) : available;
        var bases = left.Select(line => (line.line, isAdditive ? Math.Max(0, gross[line.line]) : line.Item2)).ToList();
        var fees = left.Sum(line => Math.Max(0, gross[line.line]));
        var percents = bases.Select(line => discount.PercentOn(book.Charges[line.line].Span.From, fees)).ToList();
        var wanted = discount.Amount ?? bases.Select((line, at) => line.Item2 * percents[at] / 100).Sum();
        if (discount.Steps.Count > 0 && wanted == 0)
        {
            return;
        }

        var exact = Math.Min(wanted, available);
        var step = new PricingStep("discounts", basis, -exact, Told(discount, percents.Max(), basis));
        book.Add(
            new ChargeLine
            {
                Id = $"{discount.Id}/{book.Request.Period.From:yyyy-MM-dd}",
                Charge = discount.Id,
                Kind = LineKinds.Discount,
                Description = Explanation.Of("discount." + Word(discount.Reason)),
                Exact = -exact,
                Amount = Money.Zero(book.Currency),
                Clause = $"commitments/discounts/{index}",
                TermsFrom = terms.EffectiveFrom,
                Span = book.Request.Period,
                Steps = [step],
            },
            -Money.Round(exact, book.Currency),
            left
        );
    }

    private static IEnumerable<int> Lines(FeeBook book, Discount discount, Terms terms) =>
        Enumerable
            .Range(0, book.Charges.Count)
            .Where(line =>
                discount.Covers(book.Charges[line].Charge)
                && discount.AppliesOn(book.Charges[line].Span.From)
                && (discount.Amount is not null || book.Charges[line].TermsFrom == terms.EffectiveFrom)
            );

    private static Explanation Told(Discount discount, decimal percent, decimal basis) =>
        discount.Amount is null
            ? Explanation.Of("discount.percent", Digits.Plain(percent), Digits.Plain(basis))
            : Explanation.Of("discount.amount", Digits.Plain(discount.Amount!.Value), Digits.Plain(basis));

    private static string Word(DiscountReason reason) =>
        reason switch
        {
            DiscountReason.Prepaid => "prepaid",
            DiscountReason.Referral => "referral",
            DiscountReason.Promotion => "promotion",
            DiscountReason.Volume => "volume",
            _ => "other",
        };
}
