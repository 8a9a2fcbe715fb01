using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating;

/// <summary>One contact behind a line: what it really was and what of it is billed there.</summary>
/// <param name="RealSeconds">Its time on the clause's basis; zero where the clause counts contacts.</param>
/// <param name="Billed">Billed seconds of a per-minute charge, billed contacts (0 or 1) of a charge on contacts.</param>
/// <param name="Because">Why nothing is billed; <see cref="FreeReason.None"/> when something is.</param>
/// <param name="Premiums">Names of the surcharges it bears.</param>
public sealed record BilledContact(
    Contact Contact,
    int RealSeconds,
    long Billed,
    FreeReason Because,
    IReadOnlyList<string> Premiums
);

public enum FreeReason
{
    None,

    /// <summary>It took no time, or no more than the clause gives free.</summary>
    TooShort,

    /// <summary>It is among the first short contacts of the period.</summary>
    ShortAllowance,

    /// <summary>It repeats an earlier contact.</summary>
    Repeat,
}
