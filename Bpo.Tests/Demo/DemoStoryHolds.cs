using Bpo.Billing.Compliance;
using Bpo.Billing.Contracts;
using Bpo.Billing.Demo;
using Bpo.Billing.Rating;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;

namespace Bpo.Tests.Demo;

/// <summary>The minutes of the demo's reviews tell which levels were kept; the engine must find the same on any day.</summary>
public sealed class DemoStoryHolds
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-03-21")]
    [InlineData("2027-08-02")]
    public void care_keeps_its_levels_in_the_first_month_and_misses_them_in_the_last(string today)
    {
        var demo = new DemoTenant(DateOnly.Parse(today));
        var care = demo.Contracts[0];

        Assert.All(Judge(demo, care, demo.Months.First), result => Assert.Equal(Attainment.Met, result.Attainment));
        Assert.Equal(Attainment.Missed, Of(Judge(demo, care, demo.Months.Last), "service-level"));
    }

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-03-21")]
    [InlineData("2027-08-02")]
    public void the_order_line_keeps_its_level_and_the_hotline_loses_it_in_the_week_of_offers(string today)
    {
        var demo = new DemoTenant(DateOnly.Parse(today));

        Assert.Equal(Attainment.Met, Of(Judge(demo, demo.Contracts[2], demo.Months.Last), "order-level"));
        Assert.Equal(Attainment.Met, Of(Judge(demo, demo.Contracts[3], demo.Months.First), "hotline-level"));
        Assert.Equal(Attainment.Missed, Of(Judge(demo, demo.Contracts[3], demo.Months.Last), "hotline-level"));
    }

    private static Attainment Of(IEnumerable<SlaResult> results, string sla) =>
        results.Single(result => result.Sla == sla).Attainment;

    private static IReadOnlyList<SlaResult> Judge(DemoTenant demo, DemoContract contract, Period month)
    {
        var terms = TermsReader
            .Read(contract.Terms[0])
            .Match(terms => terms, problem => throw new InvalidOperationException(problem.Detail));
        var services = new ServiceAssignment(terms);
        var contacts = DemoTenant
            .Sources.SelectMany(source => demo.Traffic.Of(source))
            .Where(contact => services.Of(contact) is not null)
            .ToList();
        var source = new MetricSource
        {
            Cells = Rollup.Of(contacts, contact => services.Of(contact)!),
            Contacts = span => contacts.Where(contact => span.Contains(contact.EnqueuedAt)),
        };
        return SlaResults.Of(terms, month, source, contract.StartsOn);
    }
}
