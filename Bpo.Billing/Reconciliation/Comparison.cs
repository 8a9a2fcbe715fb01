using Bpo.Domain;
using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>A reported value beside ours, with what would explain the difference, closest first.</summary>
/// <param name="Ours">By the contract's formula, agreed exclusions taken out.</param>
/// <param name="EmptyDays">Days of the span of which we hold no contact.</param>
public sealed record Comparison(
    ReportedValue Reported,
    MetricUnit Unit,
    Measurement Ours,
    IReadOnlyList<Hypothesis> Hypotheses,
    IReadOnlyList<DateOnly> EmptyDays
)
{
    /// <summary>How many readings were tried, alone or together.</summary>
    public int Tried { get; init; }

    /// <summary>How many of them give the reported figure: among many, some do by chance.</summary>
    public int Exact { get; init; }

    /// <summary>Reported less ours; null when we measured nothing.</summary>
    public decimal? Difference => Ours.Value is { } value ? Reported.Value - value : null;

    /// <summary>Whether ours gives the reported figure to its last decimal.</summary>
    public bool Agrees => Hypothesis.Reproduces(Reported, Ours);
}

/// <summary>One other way to measure, and what it gives.</summary>
/// <param name="What">Which reading it is.</param>
/// <param name="Distance">How far its value lies from the reported one.</param>
/// <param name="IsExact">It gives the reported counts or, where only a value was reported, its every decimal.</param>
public sealed record Hypothesis(Explanation What, Measurement Measured, decimal Distance, bool IsExact)
{
    /// <summary>The readings that hold beside it; empty for one alone.</summary>
    public IReadOnlyList<Explanation> Also { get; init; } = [];

    /// <summary>Reported less what it gives: what is left to be explained.</summary>
    public decimal Remaining { get; private init; }

    internal static bool Reproduces(ReportedValue reported, Measurement measured) =>
        measured.Value is { } value
        && (
            reported is { Numerator: { } numerator, Denominator: { } denominator }
                ? measured.Numerator == numerator && measured.Denominator == denominator
                : Math.Round(value, reported.Value.Scale, MidpointRounding.AwayFromZero) == reported.Value
        );

    internal static Hypothesis? Of(IReadOnlyList<Explanation> what, ReportedValue reported, Measurement measured) =>
        measured.Value is { } value
            ? new Hypothesis(what[0], measured, Math.Abs(value - reported.Value), Reproduces(reported, measured))
            {
                Also = [.. what.Skip(1)],
                Remaining = reported.Value - value,
            }
            : null;
}
