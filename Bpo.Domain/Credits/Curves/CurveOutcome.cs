namespace Bpo.Domain.Credits.Curves;

/// <summary>What a curve gives: an amount not yet rounded, or points that are converted with all others of the month.</summary>
/// <param name="Inputs">The numbers the curve read, by name, so that the step can be computed again.</param>
public sealed record CurveOutcome(
    decimal Amount,
    decimal Points,
    Explanation Explanation,
    IReadOnlyDictionary<string, decimal> Inputs
)
{
    public static CurveOutcome Of(
        decimal amount,
        Explanation explanation,
        params IEnumerable<(string Name, decimal Value)> inputs
    ) => new(amount, 0, explanation, Named(inputs));

    public static CurveOutcome OfPoints(
        decimal points,
        Explanation explanation,
        params IEnumerable<(string Name, decimal Value)> inputs
    ) => new(0, points, explanation, Named(inputs));

    private static Dictionary<string, decimal> Named(IEnumerable<(string Name, decimal Value)> inputs) =>
        inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
}
