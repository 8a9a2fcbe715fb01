namespace Bpo.Domain.Usage;

/// <summary>One customer asked, and what they answered.</summary>
/// <param name="Score">Null when they were asked and did not answer.</param>
/// <param name="ScaleMax">The top of the scale it was asked on; null when the source does not say.</param>
public sealed record SurveyAnswer(
    string Contact,
    SurveyKind Kind,
    int? Score,
    int? ScaleMax,
    DateTimeOffset At,
    string Service
);

public enum SurveyKind
{
    Csat,
    Nps,
    Ces,
}
