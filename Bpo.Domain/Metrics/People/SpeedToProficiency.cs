using System.Globalization;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.People;

/// <summary>
/// Days from joining to proficiency: the mean of those who got there in the period, or the share of those due in it who got
/// there within so many days.
/// </summary>
public sealed record SpeedToProficiency(int? WithinDays) : Metric
{
    private const string Days = "days";
    private const string Proficient = "proficient";
    private const string InTime = "inTime";
    private const string Due = "due";

    public override string Kind => "speed-to-proficiency";

    public override MetricUnit Unit => WithinDays is null ? MetricUnit.Days : MetricUnit.Percent;

    public override Explanation Formula =>
        WithinDays is { } days
            ? Explanation.Of("formula.speed-to-proficiency.Within", days.ToString(CultureInfo.InvariantCulture))
            : Explanation.Of("formula.speed-to-proficiency.Mean");

    /// <remarks>Few people get there on any one day.</remarks>
    public override bool IsOfDays => false;

    public override IReadOnlyList<string> CountNames => WithinDays is null ? [Days, Proficient] : [InTime, Due];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        WithinDays is null ? [] : [(InTime, Due)];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        WithinDays is { } days
            ? usage.Other.Tenures.SelectMany(tenure => CountDue(tenure, days, usage))
            : usage.Other.Tenures.SelectMany(tenure => CountReached(tenure, usage));

    public override Measurement Measure(Counts counts) =>
        WithinDays is null
            ? Measurement.Mean(counts[Days], counts[Proficient])
            : Measurement.Percent(counts[InTime], counts[Due]);

    private static IEnumerable<CountsAt> CountReached(Tenure tenure, MetricUsage usage) =>
        tenure.ProficientOn is { } reached && usage.Span.Contains(usage.Zone.StartOf(reached))
            ?
            [
                new CountsAt(
                    usage.Zone.StartOf(reached),
                    "",
                    Counts.Of((Days, reached.DayNumber - tenure.JoinedOn.DayNumber), (Proficient, 1))
                ),
            ]
            : [];

    /// <summary>Who left before the day came was never due.</summary>
    private static IEnumerable<CountsAt> CountDue(Tenure tenure, int days, MetricUsage usage)
    {
        var due = tenure.JoinedOn.AddDays(days);
        return usage.Span.Contains(usage.Zone.StartOf(due)) && tenure.IsPresent(due)
            ?
            [
                new CountsAt(
                    usage.Zone.StartOf(due),
                    "",
                    Counts.Of((Due, 1), (InTime, tenure.ProficientOn <= due ? 1 : 0))
                ),
            ]
            : [];
    }
}
