using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// What an issued month still costs more, or less, than was booked: round(new) − round(booked), line by line, so that
/// repeated corrections never drift and the sum over all invoices is what the month costs today.
/// </summary>
public static class Adjustments
{
    private const string BookedStep = "booked";

    /// <param name="current">The lines of the month computed anew.</param>
    /// <param name="booked">Every line booked for the month, adjustments under the id of the line they adjust.</param>
    public static IReadOnlyList<ChargeLine> Of(
        Period month,
        IReadOnlyList<ChargeLine> current,
        IReadOnlyList<ChargeLine> booked
    )
    {
        var before = booked.ToLookup(line => line.Id, StringComparer.Ordinal);
        var changed = current.Select(line => Difference(month, line, [.. before[line.Id]]));
        var known = current.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(lines => !known.Contains(lines.Key)).Select(lines => Reversal(month, [.. lines]));
        return [.. changed.Concat(gone).Where(line => !line.Amount.IsZero)];
    }

    /// <summary>The id under which an adjustment of <paramref name="lineId"/> stands on a later invoice.</summary>
    public static string IdOf(Period month, string lineId) =>
        string.Create(CultureInfo.InvariantCulture, $"{lineId}/adjusts/{month.From:yyyy-MM}");

    private static ChargeLine Difference(Period month, ChargeLine line, IReadOnlyList<ChargeLine> booked)
    {
        var before = Money.Sum(booked.Select(Gross), line.Amount.Currency);
        var amount = Gross(line) - before;
        return Adjusting(month, line) with
        {
            Quantity = line.Quantity - booked.Sum(earlier => earlier.Quantity),
            Exact = line.Exact - before.Amount,
            Amount = amount,
            Contacts = line.Contacts - booked.Sum(earlier => earlier.Contacts),
            Steps =
            [
                .. line.Steps,
                new PricingStep(
                    BookedStep,
                    Gross(line).Amount,
                    amount.Amount,
                    Explanation.Of(BookedStep, before.ToDecimalString())
                ),
            ],
            Shares = [new LineShare(line.Charge, amount)],
        };
    }

    private static ChargeLine Reversal(Period month, IReadOnlyList<ChargeLine> booked)
    {
        var line = booked[0];
        var before = Money.Sum(booked.Select(Gross), line.Amount.Currency);
        return Adjusting(month, line) with
        {
            Quantity = -booked.Sum(earlier => earlier.Quantity),
            Exact = -before.Amount,
            Amount = -before,
            Contacts = -booked.Sum(earlier => earlier.Contacts),
            Steps =
            [
                new PricingStep(BookedStep, 0, -before.Amount, Explanation.Of(BookedStep, before.ToDecimalString())),
            ],
            Shares = [new LineShare(line.Charge, -before)],
        };
    }

    // It names the month it corrects and stays out of this month's amount at risk.
    private static ChargeLine Adjusting(Period month, ChargeLine line) =>
        line with
        {
            Id = IdOf(month, line.Id),
            Kind = LineKinds.Adjustment,
            Description = Explanation.Of(
                "line.adjustment",
                NameOf(line),
                month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            ),
            Span = month,
            AtRisk = false,
        };

    /// <summary>What the line was called; its clause where the name needs figures of its own.</summary>
    private static string NameOf(ChargeLine line) =>
        line.Description.Code == Explanation.Verbatim ? line.Description.Arguments[0]
        : line.Description.Arguments.Count == 0 ? line.Description.Code
        : line.Charge;

    // Where prices include tax, a finished line is net and its last step remembers the gross.
    private static Money Gross(ChargeLine line) =>
        line.Steps.LastOrDefault(step => step.Step == "tax-included") is { } step
            ? Money.Round(step.In, line.Amount.Currency)
            : line.Amount;
}
