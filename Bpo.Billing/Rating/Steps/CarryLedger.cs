using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Pricing.Rates;

namespace Bpo.Billing.Rating.Steps;

/// <summary>
/// Package units that outlive their period. Carried units are used before the period's own and the oldest first, since they
/// lapse first; the cap limits what enters a period.
/// </summary>
internal sealed class CarryLedger(RatingRequest request)
{
    private readonly List<CarriedUnits> lots = [.. request.Carried.OrderBy(lot => lot.From)];

    public IReadOnlyList<CarriedUnits> Left => lots;

    /// <summary>Units that enter the span's period from earlier ones.</summary>
    public decimal Open(BillableSpan span)
    {
        var rollover = span.Charge.Package!.Rollover;
        lots.RemoveAll(lot => lot.Charge == span.Charge.Id && lot.Age >= rollover.Periods);
        var entering = Lots(span).Sum(lot => lot.Units);
        var allowed = Math.Min(entering, rollover.Cap ?? entering);
        Use(span, entering - allowed);
        return allowed;
    }

    /// <param name="unused">What is left of carried and own units together.</param>
    public void Close(BillableSpan span, decimal unused)
    {
        if (span.Charge.Package!.Rollover == Rollover.None)
        {
            return;
        }

        var carried = Lots(span).Sum(lot => lot.Units);
        var own = Math.Min(unused, OwnUnits(span));
        Use(span, carried - Math.Max(0, unused - own));
        for (var index = 0; index < lots.Count; index++)
        {
            if (lots[index].Charge == span.Charge.Id)
            {
                lots[index] = lots[index] with { Age = lots[index].Age + 1 };
            }
        }

        if (own > 0)
        {
            lots.Add(new CarriedUnits(span.Charge.Id, span.Days.From, own, Age: 0));
        }
    }

    private static decimal OwnUnits(BillableSpan span)
    {
        var package = span.Charge.Package!;
        return package.Prorate || span.IsCut
            ? package.Included * CalendarShare.Of(span.Days, CyclePeriod.Month).Value
            : package.Included;
    }

    private List<CarriedUnits> Lots(BillableSpan span) => [.. lots.Where(lot => lot.Charge == span.Charge.Id)];

    private void Use(BillableSpan span, decimal units)
    {
        foreach (var lot in Lots(span))
        {
            var used = Math.Min(units, lot.Units);
            units -= used;
            var index = lots.IndexOf(lot);
            lots[index] = lot with { Units = lot.Units - used };
        }

        lots.RemoveAll(lot => lot.Charge == span.Charge.Id && lot.Units == 0);
    }
}
