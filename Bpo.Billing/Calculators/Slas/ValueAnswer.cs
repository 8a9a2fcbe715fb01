using Bpo.Domain.Amounts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Calculators.Slas;

/// <param name="Value">Null when nothing was measured.</param>
public sealed record ValueAnswer(string Numerator, string Denominator, string? Value)
{
    internal static ValueAnswer Of(Measurement measured) =>
        new(
            Plain.Number(measured.Numerator),
            Plain.Number(measured.Denominator),
            measured.Value is { } value ? Plain.Number(value) : null
        );
}

/// <summary>A level as terms write it: one of the two is null.</summary>
public sealed record LevelAnswer(string? AtLeast, string? AtMost)
{
    internal static LevelAnswer Of(Target target) =>
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
