using Bpo.Domain.Time;

namespace Bpo.Domain.Metrics.People;

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
/// <param name="IsRolling">Counts the twelve months that end with the period, as a yearly ceiling asks.</param>
public sealed record Attrition(bool OverOpening, Annualisation Annualised, bool IsRolling) : Metric
{
    private const string Leavers = "leavers";
    private const string Average = "averageHeadcount";
    private const string Opening = "openingHeadcount";
    private const int MonthsOfYear = 12;

    public override string Kind => "attrition";

    public override MetricUnit Unit => MetricUnit.Percent;

    public override bool IsWithinHundred => false;

    /// <remarks>Headcount is known by months; a day's leavers carried to a year say nothing.</remarks>
    public override bool IsOfDays => false;

    public override Explanation Formula =>
        Explanation.Of(
            IsRolling ? $"formula.attrition.Rolling.{(OverOpening ? "Opening" : "Average")}"
            : OverOpening ? $"formula.attrition.Opening.{Annualised}"
            : $"formula.attrition.Average.{Annualised}"
        );

    public override IReadOnlyList<string> CountNames => [Leavers, Average, Opening];

    /// <summary>The span ends with the period and is its months, or a year of them.</summary>
    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage)
    {
        var last = usage.Zone.DateOf(usage.Span.To);
        var span = IsRolling ? new InstantRange(usage.Zone.StartOf(last.AddYears(-1)), usage.Span.To) : usage.Span;
        return Staff.Of(usage, span) is { } staff
            ?
            [
                new CountsAt(
                    usage.Span.From,
                    "",
                    Counts.Of((Leavers, staff.Leavers), (Average, staff.Average), (Opening, staff.Opening))
                ),
            ]
            : [];
    }

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
