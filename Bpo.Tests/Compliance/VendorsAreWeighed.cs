using Bpo.Billing.Compliance;
using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Tests.Compliance;

public sealed class VendorsAreWeighed
{
    /// <summary>95 % of 100 and 70 % of 900 are 72.5 %, not 82.5 %.</summary>
    [Fact]
    public void contracts_weigh_by_their_volume()
    {
        var (quiet, busy) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var rolled = RollUp.Of([
            (quiet, Level("20", 95, 100)),
            (busy, Level("20", 630, 900)),
            (busy, Level("30", 700, 900)),
            (busy, Level("20", 0, 0)),
        ]);

        Assert.Equal(["72.5", "77.78"], rolled.Select(row => $"{Math.Round(row.Measured.Value!.Value, 2):0.##}"));
        Assert.Equal([quiet, busy], rolled[0].Contracts);
    }

    [Fact]
    public void what_is_no_ratio_of_sums_is_not_rolled_up() =>
        Assert.Empty(RollUp.Of([(Guid.CreateVersion7(), Level("20", 1, 1) with { Metric = "longest-wait" })]));

    private static SlaResult Level(string seconds, decimal inTime, decimal offered)
    {
        var measured = Measurement.Percent(inTime, offered);
        return new SlaResult
        {
            Sla = "sl",
            Clause = "slas/0",
            Metric = "service-level",
            Class = SlaClass.Critical,
            Unit = MetricUnit.Percent,
            Formula = Explanation.Of("formula.service-level.Offered", seconds, "5"),
            Attainment = Attainment.Met,
            Measured = measured,
            Raw = measured,
            Adjusted = measured,
            Counts = Counts.None,
            Target = Target.AtLeast(80),
        };
    }
}
