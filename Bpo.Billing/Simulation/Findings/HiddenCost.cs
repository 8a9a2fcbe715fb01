using Bpo.Domain.Amounts;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>A part of the fees that the price per unit does not show.</summary>
/// <param name="Amount">What the fees would fall by without it.</param>
/// <param name="Percent">Of all fees; null where there are none.</param>
/// <param name="OnCharges">
/// What the charges themselves would fall by, for rounding: a committed minimum may take up the difference. Null for others.
/// </param>
public sealed record HiddenCost(HiddenCostKind Kind, Money Amount, decimal? Percent, Money? OnCharges = null);

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
