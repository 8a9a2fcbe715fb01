using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Time;
using Bpo.Tests.Runs;
using Bpo.Web.Features.Forecasts;

namespace Bpo.Tests.Components;

public sealed class ForecastsAreReadFromRows
{
    private static readonly ContractZone Berlin = ContractZone.Find("Europe/Berlin")!;

    [Theory]
    [InlineData("from,to,contacts,aht\n2026-11-01,2026-11-02,1200,300")]
    [InlineData("2026-11-01;2026-11-02;1200;300\r\n")]
    [InlineData("2026-11-01 00:00\t2026-11-02T00:00\t1200\t300")]
    public void whatever_separates_their_parts(string text)
    {
        var span = Assert.Single(ForecastRows.Read(text, Berlin).Accepted());

        Assert.Equal(new DateTimeOffset(2026, 10, 31, 23, 0, 0, TimeSpan.Zero), span.From);
        Assert.Equal((1200m, 300), (span.Contacts, span.AhtSeconds));
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData("2026-11-01,2026-11-02,10\n2026-11-02,2026-11-02,10", "2")]
    [InlineData("2026-11-01,2026-11-02,-10", "1")]
    [InlineData("2026-11-01,2026-11-02,1,x", "1")]
    [InlineData("from,to\n2026-11-01,2026-11-02", "2")]
    public void the_first_line_that_cannot_be_read_is_named(string text, string line) =>
        Assert.Equal(line, ForecastRows.Read(text, Berlin).Match(_ => "", problem => problem.Detail));
}
