using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;

namespace Bpo.Domain.Sla;

/// <summary>
/// What each interval is judged by, where a promise is kept by a share of its intervals. The levels of the clause stand here,
/// because <see cref="SlaResult.Target"/> is the share.
/// </summary>
/// <param name="Minutes">How long an interval is.</param>
/// <param name="Minimum">A miss is one of the minimum when too few intervals met this level either.</param>
/// <param name="MetMinimum">
/// Intervals that met the minimum, of those judged; null where there is none or the intervals are not known.
/// </param>
public sealed record IntervalLevels(int Minutes, Target Target, Target? Minimum, Measurement? MetMinimum)
{
    /// <param name="met">Intervals that met the target, of those judged.</param>
    public Explanation Explain(Measurement met, MetricUnit unit)
    {
        IReadOnlyList<string> said =
        [
            Plain.Number(met.Numerator),
            Plain.Number(met.Denominator),
            Plain.Number(Minutes),
            Plain.Number(Target.Level),
        ];
        var suffix = unit == MetricUnit.Percent ? ".percent" : "";
        return Minimum is { } minimum && MetMinimum is { } kept
            ? Explanation.Of(
                $"intervals.met-minimum{suffix}",
                [.. said, Plain.Number(kept.Numerator), Plain.Number(minimum.Level)]
            )
            : Explanation.Of($"intervals.met{suffix}", said);
    }
}
