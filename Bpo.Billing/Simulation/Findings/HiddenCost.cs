using Bpo.Domain.Amounts;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>A part of the fees that the price per unit does not show.</summary>
/// <param name="Percent">Of all fees; null where there are none.</param>
public sealed record HiddenCost(HiddenCostKind Kind, Money Amount, decimal? Percent);

public enum HiddenCostKind
{
    /// <summary>What billing increments add to the real seconds.</summary>
    Rounding,

    /// <summary>What minimums of charges, seats, forecasts and the contract add to the usage.</summary>
    Minimums,
    ConnectFees,
    Premiums,

    /// <summary>Retainers and one-off charges, due whatever the volume.</summary>
    Standing,
    PassThrough,
}
