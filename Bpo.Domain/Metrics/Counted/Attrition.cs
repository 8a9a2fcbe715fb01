namespace Bpo.Domain.Metrics.Counted;

/// <summary>How a month's attrition is carried to a year.</summary>
public enum Annualisation
{
    None,

    /// <summary>Twelve times the month.</summary>
    Simple,

    /// <summary>1 − (1 − month)^12: those who left cannot leave again.</summary>
    Compound,
}

/// <summary>Leavers over the average headcount, or over the headcount at the beginning (APQC).</summary>
public sealed record Attrition(bool OverOpening, Annualisation Annualised) : Metric
{
    private const string Leavers = "leavers";
    private const string Average = "averageHeadcount";
    private const string Opening = "openingHeadcount";
    private const int MonthsOfYear = 12;

    public override string Kind => "attrition";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override bool IsWithinHundred => false;

    public override Explanation Formula =>
        Explanation.Of(
            OverOpening ? $"formula.attrition.Opening.{Annualised}" : $"formula.attrition.Average.{Annualised}"
        );

    public override IReadOnlyList<string> CountNames => [Leavers, Average, Opening];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) => [];

    public override Measurement Measure(Counts counts)
    {
        var headcount = counts[OverOpening ? Opening : Average];
        if (headcount <= 0)
        {
            return Measurement.Nothing;
        }

        return Annualised switch
        {
            Annualisation.Simple => Measurement.Percent(counts[Leavers] * MonthsOfYear, headcount),
            Annualisation.Compound => Measurement.Percent(1 - Stayed(1 - (counts[Leavers] / headcount)), 1) with
            {
                Sample = headcount,
            },
            _ => Measurement.Percent(counts[Leavers], headcount),
        };
    }

    private static decimal Stayed(decimal share) =>
        Enumerable.Repeat(share, MonthsOfYear).Aggregate((product, month) => product * month);
}
