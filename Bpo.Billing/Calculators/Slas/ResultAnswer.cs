using Bpo.Billing.Compliance.Wording;
using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <summary>One SLA's result as the API shows it.</summary>
/// <param name="Outcome"><c>met</c>, <c>missed</c> or <c>not-measured</c>.</param>
/// <param name="Missed">Which level was missed: <c>none</c>, <c>target</c> or <c>minimum</c>.</param>
public sealed record ResultAnswer
{
    public required string Sla { get; init; }

    public required string Clause { get; init; }

    public required string Metric { get; init; }

    public required string Outcome { get; init; }

    public required string Missed { get; init; }

    /// <summary>Why it was not measured; null when it was.</summary>
    public ReasonAnswer? Reason { get; init; }

    public required string Numerator { get; init; }

    public required string Denominator { get; init; }

    public string? Value { get; init; }

    public required string Unit { get; init; }

    public string? Sample { get; init; }

    public required string Formula { get; init; }

    public required LevelAnswer Target { get; init; }

    public LevelAnswer? Minimum { get; init; }

    /// <summary>What each interval is judged by; <see cref="Target"/> is then the share of them. Null when the period is judged as a whole.</summary>
    public IntervalLevelsAnswer? EachInterval { get; init; }

    public required IReadOnlyList<ExcludedAnswer> Excluded { get; init; }

    public required ValueAnswer Raw { get; init; }

    public required ValueAnswer Adjusted { get; init; }

    /// <summary>With every exclusion that is still proposed; null when none touches it.</summary>
    public IfApprovedAnswer? IfApproved { get; init; }

    public required IReadOnlyDictionary<string, string> Counts { get; init; }

    /// <summary>Each queue by itself, where each must keep the promise; <see cref="Value"/> is then that of the worst.</summary>
    public IReadOnlyList<QueueAnswer> Queues { get; init; } = [];

    /// <summary>Each site by itself, what belongs to none last; empty where the terms name no sites.</summary>
    public IReadOnlyList<SiteAnswer> Sites { get; init; } = [];

    public required IReadOnlyList<IntervalAnswer> Intervals { get; init; }

    public static ResultAnswer Of(SlaResult result, string language) =>
        new()
        {
            Sla = result.Sla,
            Clause = result.Clause,
            Metric = result.Metric,
            Outcome = AnswerWords.Of(result.Attainment),
            Missed = AnswerWords.Of(result.Missed),
            Reason = result.NotMeasured is { } reason
                ? new ReasonAnswer(reason.Code, Explanations.Say(reason, language))
                : null,
            Numerator = Plain.Number(result.Measured.Numerator),
            Denominator = Plain.Number(result.Measured.Denominator),
            Value = result.Measured.Value is { } value ? Plain.Number(value) : null,
            Unit = AnswerWords.Of(result.ComparedUnit()),
            Sample = result.Measured.Sample is { } sample ? Plain.Number(sample) : null,
            Formula = Explanations.Say(result.Formula, language),
            Target = LevelAnswer.Of(result.Target),
            Minimum = result.Minimum is { } minimum ? LevelAnswer.Of(minimum) : null,
            EachInterval = result.EachInterval is { } levels ? IntervalLevelsAnswer.Of(levels, result, language) : null,
            Excluded = [.. result.Excluded.Select(ExcludedAnswer.Of)],
            Raw = ValueAnswer.Of(result.Raw),
            Adjusted = ValueAnswer.Of(result.Adjusted),
            IfApproved = result.IfApproved is { } pending ? IfApprovedAnswer.Of(pending) : null,
            Counts = Plainly(result.Counts),
            Queues = [.. result.Queues.Select(QueueAnswer.Of)],
            Sites = [.. result.Sites.Select(SiteAnswer.Of)],
            Intervals = [.. result.Intervals.Select(IntervalAnswer.Of)],
        };

    internal static Dictionary<string, string> Plainly(Counts counts) =>
        counts
            .Values.OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(count => count.Key, count => Plain.Number(count.Value), StringComparer.Ordinal);
}

public sealed record ReasonAnswer(string Code, string Explain);
