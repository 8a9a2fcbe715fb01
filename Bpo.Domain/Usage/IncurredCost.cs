using Bpo.Domain.Amounts;

namespace Bpo.Domain.Usage;

/// <summary>A third-party cost to be handed on.</summary>
/// <param name="Amount">In major units, with as many decimals as the third party billed.</param>
public sealed record IncurredCost(
    string Category,
    DateTimeOffset At,
    decimal Amount,
    Currency Currency,
    string Reference,
    string Service
);
