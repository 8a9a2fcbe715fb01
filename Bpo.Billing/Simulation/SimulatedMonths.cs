using Bpo.Billing.Compliance;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Simulation;

/// <summary>
/// The months of one alternative in order. A month looks back at what the months before it would have been under the same
/// terms: bookings for commitments, package units carried over, results for repeated misses.
/// </summary>
internal sealed class SimulatedMonths(Alternative alternative)
{
    private readonly List<AlternativeResult.Month> months = [];
    private readonly List<SimulatedCost.Part> parts = [];
    private readonly List<BookedFee> booked = [];
    private readonly List<PastResult> history = [];
    private IReadOnlyList<CarriedUnits>? carried;

    public Alternative Alternative => alternative;

    public IReadOnlyList<AlternativeResult.Month> Months => months;

    public IReadOnlyList<SimulatedCost.Part> Parts => parts;

    /// <param name="agreed">What the month is computed from under the terms in force.</param>
    /// <param name="firstMonth">The first simulated day; what was booked before it stays as it was.</param>
    /// <param name="workload">Handling time of the month, for agents derived from it.</param>
    public AlternativeMonth Begin(MonthRequest agreed, DateOnly firstMonth, long workload)
    {
        var rating = agreed.Rating;
        var running = new Period(rating.Segments[0].Span.From, rating.Segments[^1].Span.To);
        var request = agreed with
        {
            Adjustments = [],
            History = [.. agreed.History.Where(result => result.Month < firstMonth), .. history],
            Rating = rating with
            {
                Segments = alternative.Terms is { } terms ? [new TermsSegment(terms, running)] : rating.Segments,
                Booked = [.. rating.Booked.Where(fee => fee.Span is null || fee.Span.From < firstMonth), .. booked],
                Carried = carried ?? rating.Carried,
                Counted = StaffOf(workload),
            },
        };
        return new AlternativeMonth(request, alternative.HasOwnServices);
    }

    public void End(AlternativeMonth month, MetricSource source, Period period, VolumeFigures volume, long workload)
    {
        var (statement, counts) = month.Close(source);
        var draft = statement.Draft;
        months.Add(
            new AlternativeResult.Month(period, draft.Lines, FeesOf(draft), draft.Subtotal, volume, statement.Results)
        );
        parts.Add(new SimulatedCost.Part(counts, workload, volume.Contacts));
        booked.AddRange(draft.Lines.Where(IsFee).Select(line => new BookedFee(line.Charge, line.Amount, line.Span)));
        carried = statement.Bill.Carried;
        history.AddRange(statement.Results.Select(result => Past(period, result, statement)));
    }

    private Dictionary<string, IReadOnlyList<CountedQuantity>> StaffOf(long workload)
    {
        var counted = new Dictionary<string, IReadOnlyList<CountedQuantity>>(StringComparer.Ordinal);
        if (alternative.Staff is { } need)
        {
            counted[need.Charge] = [new CountedQuantity(need.Units(workload, Domain.Amounts.Ratio.One))];
        }

        return counted;
    }

    private static bool IsFee(ChargeLine line) =>
        line.Kind is not (LineKinds.Credit or LineKinds.Bonus or LineKinds.EarnBack);

    private static Domain.Amounts.Money FeesOf(InvoiceDraft draft) =>
        Domain.Amounts.Money.Sum(draft.Lines.Where(IsFee).Select(line => line.Amount), draft.Currency);

    private static PastResult Past(Period month, Domain.Sla.SlaResult result, MonthStatement statement)
    {
        var credits = statement
            .Credits.Credits.Where(credit => credit.Sla == result.Sla && credit.Kind == CreditKind.Credit)
            .ToList();
        return new PastResult
        {
            Month = month.From,
            Sla = result.Sla,
            Attainment = result.Attainment,
            Missed = result.Missed,
            Credit = credits.Sum(credit => credit.Credit.Amount),
            Points = credits.Sum(credit => credit.Points),
            Measured = result.Measured,
        };
    }
}
