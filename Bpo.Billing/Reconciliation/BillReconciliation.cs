using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Pricing;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>
/// Rates a month as the contract says and as others may have, by one reading, two and three together. Contacts are streamed
/// once through all of them, so what is tried is chosen beforehand.
/// </summary>
public sealed class BillReconciliation
{
    /// <summary>How often a charge is rated beside ours.</summary>
    private const int MostOfACharge = 60;

    /// <summary>How often all charges of a bill are together: single readings of every charge go before pairs of any.</summary>
    private const int MostOfABill = 120;

    private readonly RatingRequest request;
    private readonly IReadOnlyList<BilledLine> billed;
    private readonly RatingSession ours;
    private readonly IReadOnlyList<(string Charge, BillTrial Trial)> trials;
    private readonly bool isAnyFromRing;
    private readonly bool isAnyFromArrival;

    /// <param name="neighbours">Versions of the terms just before and after those of the month: others may have billed by them.</param>
    public BillReconciliation(
        RatingRequest request,
        IReadOnlyList<BilledLine> billed,
        IReadOnlyList<Terms>? neighbours = null
    )
    {
        (this.request, this.billed) = (request, billed);
        ours = new RatingSession(request);
        trials =
        [
            .. request
                .Segments.SelectMany(segment => segment.Terms.Pricing)
                .Reverse()
                .DistinctBy(charge => charge.Id, StringComparer.Ordinal)
                .Where(charge => billed.Any(line => line.Charge == charge.Id))
                .SelectMany(charge => Chosen(charge, neighbours ?? []))
                .OrderBy(one => one.Readings.Count)
                .Take(MostOfABill)
                .Select(one => (one.Charge, new BillTrial(request, one.Charge, one.Readings))),
        ];
        isAnyFromRing = trials.Any(one => one.Trial.From == TimeFrom.Ring);
        isAnyFromArrival = trials.Any(one => one.Trial.From == TimeFrom.Arrival);
    }

    public TimeSpan LookBack => ours.LookBack;

    public void Add(Contact contact)
    {
        var service = ours.ServiceOf(contact);
        ours.Add(contact, service);
        var rung = isAnyFromRing ? contact.Since(TimeFrom.Ring) : contact;
        var arrived = isAnyFromArrival ? contact.Since(TimeFrom.Arrival) : contact;
        foreach (var (_, trial) in trials)
        {
            var timed = trial.From switch
            {
                TimeFrom.Ring => rung,
                TimeFrom.Arrival => arrived,
                _ => contact,
            };
            if (trial.HasOwnServices)
            {
                trial.Add(timed);
            }
            else
            {
                trial.Add(timed, service);
            }
        }
    }

    public IReadOnlyList<BillComparison> Close()
    {
        var bill = ours.Bill();
        var rated = trials.ToLookup(one => one.Charge, one => one.Trial, StringComparer.Ordinal);
        return
        [
            .. billed
                .GroupBy(line => line.Charge, StringComparer.Ordinal)
                .Select(lines => Compared([.. lines], bill, rated[lines.Key])),
        ];
    }

    private BillComparison Compared(IReadOnlyList<BilledLine> lines, RatedBill bill, IEnumerable<BillTrial> rated)
    {
        var (charge, currency) = (lines[0].Charge, request.Segments[^1].Terms.Currency);
        var (quantity, amount) = BillTrial.Of(bill, charge);
        var (told, tried, exact) = new BillHypotheses(lines, currency).Of([
            new BillOutcome([], quantity, amount),
            .. rated.Select(Outcome),
        ]);
        return new BillComparison(charge, lines, quantity, Money.Round(amount, currency), told)
        {
            Tried = tried,
            Exact = exact,
        };
    }

    private static BillOutcome Outcome(BillTrial trial)
    {
        var (quantity, amount) = trial.Billed();
        return new BillOutcome(
            [.. trial.Readings.Select(reading => new BillPart(reading.Cause, reading.What))],
            quantity,
            amount
        );
    }

    private IEnumerable<(string Charge, IReadOnlyList<BillReading> Readings)> Chosen(
        Charge charge,
        IReadOnlyList<Terms> neighbours
    ) =>
        Combinations
            .Of(BillReadings.Of(request, charge, neighbours))
            .Take(MostOfACharge)
            .Select(readings => (charge.Id, readings));
}
