using Bpo.Billing.Contracts;
using Bpo.Billing.Demo;
using Bpo.Billing.Padding;
using Bpo.Domain.Amounts;

namespace Bpo.Tests.Demo;

public sealed class FindingsOfTheDemo
{
    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2027-03-09")]
    public void the_last_month_shows_calls_recorded_twice(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var demo = new DemoTenant(today);
        var months = demo.Months;
        var terms = TermsReader
            .Read(demo.Contracts[0].Terms[0])
            .Match(read => read, problem => throw new InvalidOperationException(problem.Detail));
        var zone = terms.Zone;
        var session = new PaddingSession(terms, zone.Bounds(months.Last), zone.Bounds(months.First));
        foreach (var contact in demo.Traffic.Of(DemoTenant.Sources[0]))
        {
            session.Add(contact);
        }

        var finding = Assert.Single(
            session.Read([], new Dictionary<string, Money>(StringComparer.Ordinal)),
            found => found.Kind == FindingKind.Duplicates
        );
        Assert.InRange(finding.BehindCount, 3, 12);
    }
}
