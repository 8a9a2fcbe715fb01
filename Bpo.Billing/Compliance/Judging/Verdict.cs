using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>Kept, broken (and which level), or not measured and why.</summary>
internal sealed record Verdict(Attainment Attainment, MissedLevel Missed, Explanation? Reason)
{
    public static Verdict NotMeasured(string code, params IReadOnlyList<string> arguments) =>
        new(Attainment.NotMeasured, MissedLevel.None, Explanation.Of($"not-measured.{code}", arguments));

    public static Verdict Of(Measurement measured, Target target, Target? minimum) =>
        target.IsMetBy(measured) ? new Verdict(Attainment.Met, MissedLevel.None, null)
        : minimum is not null && !minimum.IsMetBy(measured) ? new Verdict(Attainment.Missed, MissedLevel.Minimum, null)
        : new Verdict(Attainment.Missed, MissedLevel.Target, null);

    /// <summary>Null when there is enough to judge.</summary>
    public static Verdict? TooLittle(SlaClause clause, Measurement raw, Measurement measured, decimal? volume) =>
        volume is { } known && known < clause.MinimumVolume
            ? NotMeasured("minimum-volume", Plain.Number(known), Plain.Number(clause.MinimumVolume))
        : measured.Sample is { } sample && sample < clause.Metric.MinimumSample
            ? NotMeasured("minimum-responses", Plain.Number(sample), Plain.Number(clause.Metric.MinimumSample))
        : measured.IsMeasured ? null
        : NotMeasured(raw.IsMeasured ? "all-excluded" : "nothing");
}
