using Bpo.Domain;
using Bpo.Domain.Credits;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Credits;

/// <summary>An entry of the statement on its way through the pipeline; amounts are in major units and not rounded.</summary>
internal sealed record CreditDraft
{
    public required string Sla { get; init; }

    public required string Clause { get; init; }

    public CreditKind Kind { get; init; }

    /// <summary>Null for an entry that follows from several levels.</summary>
    public SlaResult? Result { get; init; }

    public string? Service => Result?.Service;

    /// <summary>Whether the amount is a share of the amount at risk, so that all such shares stay within it.</summary>
    public bool SharesAtRisk { get; init; }

    public decimal Points { get; init; }

    public decimal Amount { get; init; }

    /// <summary>The amount before it was rounded.</summary>
    public decimal Exact { get; init; }

    public IReadOnlyList<CreditStep> Steps { get; init; } = [];

    public CreditDraft Then(
        string step,
        decimal amount,
        Explanation explanation,
        params IEnumerable<(string Name, decimal Value)> inputs
    ) =>
        Then(
            step,
            amount,
            explanation,
            inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal)
        );

    public CreditDraft Then(
        string step,
        decimal amount,
        Explanation explanation,
        IReadOnlyDictionary<string, decimal> inputs
    ) =>
        this with
        {
            Amount = amount,
            Exact = amount,
            Steps = [.. Steps, new CreditStep(step, Amount, amount, explanation, inputs)],
        };
}
