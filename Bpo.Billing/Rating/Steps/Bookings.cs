using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating.Steps;

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
            .GroupBy(entry => entry.Charge, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => Money.Sum(group.Select(entry => entry.Amount), group.First().Amount.Currency),
                StringComparer.Ordinal
            );
        if (booked.Count == 0)
        {
            return lines;
        }

        var differences = new List<ChargeLine>();
        foreach (var line in lines)
        {
            differences.Add(booked.Remove(line.Charge, out var before) ? Less(line, before) : line);
        }

        var last = request.Segments[^1].Terms;
        differences.AddRange(
            booked
                .Where(entry => !entry.Value.IsZero)
                .Select(entry => Reversal(entry.Key, entry.Value, request, last.EffectiveFrom))
        );
        return differences;
    }

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

    private static ChargeLine Reversal(string charge, Money before, RatingRequest request, DateOnly termsFrom) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{charge}/{request.Period.From:yyyy-MM-dd}"),
            Charge = charge,
            Kind = LineKinds.Adjustment,
            Description = Explanation.Of("line.adjustment", charge),
            Exact = -before.Amount,
            Amount = -before,
            Clause = "",
            TermsFrom = termsFrom,
            Span = request.Period,
            Steps = [new PricingStep("booked", 0, -before.Amount, Told(before))],
            Shares = [new LineShare(charge, -before)],
        };

    private static Explanation Told(Money before) => Explanation.Of("booked", before.ToDecimalString());
}
