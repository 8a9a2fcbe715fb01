using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Surveys;

/// <summary>Customers who answered, over those who were asked, or over all answered contacts.</summary>
public sealed record SurveyResponseRate(SurveyKind Survey, bool OverContacts) : Metric
{
    private const string Answered = "responses";
    private const string Handled = "answered";

    public override string Kind => "survey-response-rate";

    public override MetricUnit Unit => MetricUnit.Percent;

    /// <remarks>Of contacts carried over from the month before, answers may come in this one.</remarks>
    public override bool IsWithinHundred => !OverContacts;

    public override Explanation Formula =>
        Explanation.Of(OverContacts ? "formula.survey-response-rate.Contacts" : "formula.survey-response-rate.Asked");

    public override IReadOnlyList<string> CountNames => [Answered, Whole];

    public override IReadOnlyList<(string Part, string Whole)> PartsOfWholes =>
        OverContacts ? [] : [(Answered, SurveyCounts.Asked)];

    private string Whole => OverContacts ? Handled : SurveyCounts.Asked;

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        Surveys(usage).Concat(OverContacts ? Contacts(usage) : []);

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Answered], counts[Whole]);

    private IEnumerable<CountsAt> Surveys(MetricUsage usage) =>
        usage
            .Other.Surveys.Where(survey => survey.Kind == Survey && usage.Span.Contains(survey.At))
            .Select(survey => new CountsAt(
                survey.At,
                "",
                Counts.Of((SurveyCounts.Asked, 1), (Answered, survey.Score is null ? 0 : 1)),
                survey.Contact
            ));

    private IEnumerable<CountsAt> Contacts(MetricUsage usage) =>
        usage
            .Cells.Where(rollup => rollup.Key.Outcome == Outcome.Answered)
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of(
                    (Handled, rollup.Cell.Contacts),
                    (Answered, usage.Surveyed.Contains(Survey) ? 0 : ScoresOf(rollup.Cell).Values.Sum())
                )
            ));

    private SortedDictionary<int, long> ScoresOf(RollupCell cell) =>
        Survey switch
        {
            SurveyKind.Nps => cell.NpsScores,
            SurveyKind.Ces => cell.CesScores,
            _ => cell.CsatScores,
        };
}
