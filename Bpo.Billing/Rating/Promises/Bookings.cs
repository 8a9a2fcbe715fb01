using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating.Promises;

/// <summary>
/// Late and corrected usage: the period is rated anew and each line becomes round(new) − booked, so that repeated corrections
/// never drift. What was booked and is no longer due comes back as a line of its own.
/// </summary>
internal static class Bookings
{
    public static IReadOnlyList<ChargeLine> Subtract(IReadOnlyList<ChargeLine> lines, RatingRequest request)
    {
        var booked = request
            .Booked.Where(entry => entry.Span is null || entry.Span.From >= request.Period.From)
            .ToLookup(entry => entry.Charge, StringComparer.Ordinal);
        var subtracted = new HashSet<string>(StringComparer.Ordinal);
        var differences = new List<ChargeLine>();
        foreach (var line in lines)
        {
            var isFirst = booked.Contains(line.Charge) && subtracted.Add(line.Charge);
            differences.Add(isFirst ? Less(line, Sum(booked[line.Charge], line.Amount.Currency)) : line);
        }

        var gone = booked.Where(entry => !subtracted.Contains(entry.Key)).SelectMany(entry => entry);
        return [.. differences, .. gone.Where(entry => !entry.Amount.IsZero).Select(entry => Reversal(entry, request))];
    }

    private static Money Sum(IEnumerable<BookedFee> booked, Currency currency) =>
        Money.Sum(booked.Select(entry => entry.Amount), currency);

    private static ChargeLine Less(ChargeLine line, Money before)
    {
        var amount = line.Amount - before;
        var step = new PricingStep("booked", line.Amount.Amount, amount.Amount, Told(before));
        return line with
        {
            Amount = amount,
            Exact = line.Exact - before.Amount,
            Steps = [.. line.Steps, step],
            Shares = Shared(line.Shares, amount),
        };
    }

    private static IReadOnlyList<LineShare> Shared(IReadOnlyList<LineShare> shares, Money amount)
    {
        var parts = Split.ByWeights(amount, [.. shares.Select(share => Math.Abs(share.Amount.Amount))]);
        return [.. shares.Select((share, index) => share with { Amount = parts[index] })];
    }

    private static ChargeLine Reversal(BookedFee booked, RatingRequest request) =>
        new()
        {
            Id = $"{booked.Charge}/{request.Period.From:yyyy-MM-dd}",
            Charge = booked.Charge,
            Kind = LineKinds.Adjustment,
            Description = Explanation.Of("line.adjustment", booked.Charge),
            Exact = -booked.Amount.Amount,
            Amount = -booked.Amount,
            Clause = "",
            TermsFrom = request.Segments[^1].Terms.EffectiveFrom,
            Span = request.Period,
            TaxCategory = booked.TaxCategory,
            TaxRate = booked.TaxRate,
            Steps = [new PricingStep("booked", 0, -booked.Amount.Amount, Told(booked.Amount))],
            Shares = [new LineShare(booked.Charge, -booked.Amount)],
        };

    private static Explanation Told(Money before) => Explanation.Of("booked", before.ToDecimalString());
}
