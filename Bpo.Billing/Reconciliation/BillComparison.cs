using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Reconciliation;

/// <summary>What somebody billed for one charge beside what we computed, with what would explain the difference.</summary>
/// <param name="OurQuantity">Billed units by the contract.</param>
public sealed record BillComparison(
    string Charge,
    IReadOnlyList<BilledLine> Lines,
    decimal OurQuantity,
    Money Ours,
    IReadOnlyList<BillHypothesis> Hypotheses
)
{
    /// <summary>How many readings were tried, alone or together.</summary>
    public int Tried { get; init; }

    /// <summary>How many of them give the billed amount: among many, some do by chance.</summary>
    public int Exact { get; init; }

    public decimal Billed => Lines.Sum(line => line.Amount);

    public decimal? BilledQuantity =>
        Lines.All(line => line.Quantity is not null) ? Lines.Sum(line => line.Quantity) : null;

    /// <summary>Billed less ours: positive is too much.</summary>
    public decimal Difference => Billed - Ours.Amount;

    public bool Agrees => Difference == 0;
}

/// <param name="Distance">How far its amount lies from what was billed.</param>
public sealed record BillHypothesis(Explanation What, decimal Quantity, decimal Amount, decimal Distance)
{
    /// <summary>The readings that hold beside it; empty for one alone.</summary>
    public IReadOnlyList<Explanation> Also { get; init; } = [];

    /// <summary>Billed less what it gives: what is left to be explained.</summary>
    public decimal Remaining { get; init; }

    public bool IsExact => Distance == 0;
}
