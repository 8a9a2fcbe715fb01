using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>One charge rated under some readings together.</summary>
internal sealed class BillTrial
{
    private readonly RatingSession session;
    private readonly string charge;

    /// <param name="request">The contract's own; what is not the charge's is left out of it.</param>
    public BillTrial(RatingRequest request, string charge, IReadOnlyList<BillReading> readings)
    {
        (this.charge, Readings) = (charge, readings);
        var asked = readings.Aggregate(
            new BillQuestion(request, TimeFrom.Answer),
            (question, reading) => reading.Apply(question)
        );
        From = asked.From;
        session = new RatingSession(asked.Request.WithPricing(pricing => Only(pricing, charge)));
    }

    public IReadOnlyList<BillReading> Readings { get; }

    public TimeFrom From { get; }

    /// <summary>Other terms may cover a contact by another service.</summary>
    public bool HasOwnServices => Readings.Any(reading => reading.Cause == BillCause.Version);

    public void Add(Contact contact) => session.Add(contact);

    public void Add(Contact contact, string? service) => session.Add(contact, service);

    public (decimal Quantity, decimal Amount) Billed() => Of(session.Bill(), charge);

    public static (decimal Quantity, decimal Amount) Of(RatedBill bill, string charge)
    {
        var lines = bill.Lines.Where(line => line.Charge == charge).ToList();
        return (lines.Sum(line => line.Quantity), lines.Sum(line => line.Amount.Amount));
    }

    /// <summary>The charge, and those whose units it shares.</summary>
    private static IReadOnlyList<Charge> Only(IReadOnlyList<Charge> pricing, string id)
    {
        var pool = pricing.FirstOrDefault(charge => charge.Id == id)?.Pool;
        return [.. pricing.Where(charge => charge.Id == id || (pool is not null && charge.Pool == pool))];
    }
}

internal static class OtherPricing
{
    public static RatingRequest WithPricing(
        this RatingRequest request,
        Func<IReadOnlyList<Charge>, IReadOnlyList<Charge>> change
    ) =>
        request with
        {
            Segments =
            [
                .. request.Segments.Select(segment =>
                    segment with
                    {
                        Terms = segment.Terms with { Pricing = change(segment.Terms.Pricing) },
                    }
                ),
            ],
        };
}
