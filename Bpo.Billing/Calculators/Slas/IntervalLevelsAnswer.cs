using Bpo.Billing.Compliance.Wording;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>The levels of a promise that is kept by a share of its intervals.</summary>
/// <param name="Unit">Of the levels, and of the raw and the adjusted value.</param>
/// <param name="MetMinimum">Intervals that met the minimum, of those judged; null where there is no minimum.</param>
public sealed record IntervalLevelsAnswer(
    int Minutes,
    string Unit,
    LevelAnswer Target,
    LevelAnswer? Minimum,
    ValueAnswer? MetMinimum,
    string Explain
)
{
    internal static IntervalLevelsAnswer Of(IntervalLevels levels, SlaResult result, string language) =>
        new(
            levels.Minutes,
            AnswerWords.Of(result.Unit),
            LevelAnswer.Of(levels.Target),
            levels.Minimum is { } minimum ? LevelAnswer.Of(minimum) : null,
            levels.MetMinimum is { } met ? ValueAnswer.Of(met) : null,
            Explanations.Say(levels.Explain(result.Measured, result.Unit), language)
        );
}
