using Bpo.Billing.Demo.Clients;
using Bpo.Billing.Demo.Floors;
using Bpo.Billing.Demo.Usage;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo;

/// <summary>Seats, sales, agents' time and quality reviews of a month, as the vendor would send them.</summary>
internal sealed class DemoUsage(DemoMonths months, DemoTraffic traffic, ulong seed)
{
    public IEnumerable<DemoStep> Steps(Period month)
    {
        var sales = Lanteya.Sales(months);
        var travel = Chengyu.Travel(months);
        if (month == months.First)
        {
            yield return new DemoStep.ImportUsage(sales, "seats", month, UsageTable.Seats(Lanteya.Seats(months)));
        }

        yield return new DemoStep.ImportUsage(
            sales,
            "results",
            month,
            UsageTable.Results(SalesUntil(month), Lanteya.Zone)
        );
        yield return new DemoStep.ImportUsage(
            travel,
            "agent-activity",
            month,
            UsageTable.Activity(Night(month), Chengyu.Zone)
        );
        yield return new DemoStep.ImportUsage(
            Talbruck.Care(months),
            "agent-activity",
            month,
            UsageTable.Activity(Phones(month), Talbruck.Zone)
        );
        yield return new DemoStep.ImportUsage(
            Talbruck.Care(months),
            "qa",
            month,
            UsageTable.Quality(QualityReviews.Of(Of(Talbruck.Phones, Talbruck.Zone, month), seed), Talbruck.Zone)
        );
    }

    /// <summary>The month's sales, and those of the month before once more: some have been confirmed or taken back since.</summary>
    private IEnumerable<AchievedResult> SalesUntil(Period month)
    {
        var since = month.From.AddMonths(-1);
        var from = since < months.First.From ? months.First.From : since;
        var sent = month.To.AddDays(1) < months.Today ? month.To.AddDays(1) : months.Today;
        return new SalesResults(Lanteya.OutboundService, Lanteya.Party.Currency, seed).Of(
            Of(Lanteya.Dialer, Lanteya.Zone, new Period(from, month.To)),
            Lanteya.Zone.StartOf(sent)
        );
    }

    private IEnumerable<AgentActivity> Night(Period month)
    {
        var floor = new InboundFloor(Chengyu.Hotline(months), seed);
        return month
            .Dates()
            .Where(date => date < months.Today)
            .SelectMany(date => floor.Shifts(date))
            .Where(shift => Chengyu.Zone.Local(DateTimeOffset.FromUnixTimeSeconds(shift.From)).Hour == 0)
            .SelectMany(shift => ShiftActivity.Of(shift, Chengyu.NightService));
    }

    private IEnumerable<AgentActivity> Phones(Period month)
    {
        var floor = new InboundFloor(Talbruck.CareFloor(months), seed);
        return month
            .Dates()
            .Where(date => date < months.Today)
            .SelectMany(date => floor.Shifts(date))
            .SelectMany(shift => ShiftActivity.Of(shift, Talbruck.PhoneService));
    }

    private IEnumerable<Contact> Of(DemoSource source, ContractZone zone, Period month) =>
        traffic.Of(source).Where(contact => month.Contains(zone.DateOf(contact.EnqueuedAt)));
}
