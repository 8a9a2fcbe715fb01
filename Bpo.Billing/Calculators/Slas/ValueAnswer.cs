using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <param name="Value">Null when nothing was measured.</param>
public sealed record ValueAnswer(string Numerator, string Denominator, string? Value)
{
    public static ValueAnswer Of(Measurement measured) =>
        new(
            Plain.Number(measured.Numerator),
            Plain.Number(measured.Denominator),
            measured.Value is { } value ? Plain.Number(value) : null
        );
}

/// <summary>A level as terms write it: one of the two is null.</summary>
public sealed record LevelAnswer(string? AtLeast, string? AtMost)
{
    public static LevelAnswer Of(Target target) =>
        target.IsFloor
            ? new LevelAnswer(Plain.Number(target.Level), null)
            : new LevelAnswer(null, Plain.Number(target.Level));
}

public sealed record ExcludedAnswer(
    string Reason,
    string Evidence,
    string Requester,
    string Approver,
    string Numerator,
    string Denominator,
    IReadOnlyDictionary<string, string> Counts
)
{
    internal static ExcludedAnswer Of(ExcludedCounts excluded) =>
        new(
            excluded.Reason,
            excluded.Evidence,
            excluded.RequestedBy,
            excluded.ApprovedBy,
            Plain.Number(excluded.Removed.Numerator),
            Plain.Number(excluded.Removed.Denominator),
            ResultAnswer.Plainly(excluded.Counts)
        );
}

/// <param name="Outcome"><c>met</c>, <c>missed</c> or <c>not-measured</c>.</param>
public sealed record IfApprovedAnswer(ValueAnswer Adjusted, string Outcome, IReadOnlyList<ExcludedAnswer> Excluded)
{
    internal static IfApprovedAnswer Of(PendingResult pending) =>
        new(
            ValueAnswer.Of(pending.Adjusted),
            AnswerWords.Of(pending.Attainment),
            [.. pending.Excluded.Select(ExcludedAnswer.Of)]
        );
}

/// <summary>One judged interval.</summary>
public sealed record IntervalAnswer(
    DateTimeOffset From,
    string Outcome,
    string Numerator,
    string Denominator,
    string? Value
)
{
    internal static IntervalAnswer Of(IntervalResult interval) =>
        new(
            interval.Start,
            AnswerWords.Of(interval.Attainment),
            Plain.Number(interval.Measured.Numerator),
            Plain.Number(interval.Measured.Denominator),
            interval.Measured.Value is { } value ? Plain.Number(value) : null
        );
}
