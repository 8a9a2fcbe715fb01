namespace Bpo.Domain.Credits;

/// <summary>A month of the start, counted from 1, with its relief.</summary>
/// <param name="TargetFactor">Relaxes every target of the month; 1 leaves it.</param>
/// <param name="CreditFactor">Scales every credit of the month; 0 waives it.</param>
public sealed record RampMonth(int Month, decimal TargetFactor, decimal CreditFactor);

public enum EarnBackTest
{
    /// <summary>Every one of the following months met the target.</summary>
    All,

    /// <summary>The following months met it on average.</summary>
    Average,

    /// <summary>The calendar year met it on average; credits of the whole year return in its last month.</summary>
    Annual,
}

/// <summary>A credit returns to the vendor when the level is kept for so many months after the miss.</summary>
public sealed record EarnBack(int Months, EarnBackTest Test);

/// <summary>Whether the cap of the invoice holds the balance of credits and bonuses, or the credits alone.</summary>
public enum Netting
{
    BeforeCaps,
    AfterCaps,
}
