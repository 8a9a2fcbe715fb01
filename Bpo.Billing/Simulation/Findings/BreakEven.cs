using Bpo.Domain.Amounts;

namespace Bpo.Billing.Simulation.Findings;

/// <summary>
/// Where two alternatives change places. At <paramref name="Volume"/> the first is still as it was below; one contact more
/// and it is equal or the other way round.
/// </summary>
/// <param name="First">Place of an alternative in the result.</param>
/// <param name="Volume">Contacts of all months together; null where they never change places up to the volume looked at.</param>
/// <param name="FirstFees">Fees of the first at the volume.</param>
/// <param name="FirstAfter">Fees of the first at one contact more.</param>
/// <param name="CheaperBelow">Place of the cheaper one below; null where both cost the same everywhere looked at.</param>
/// <param name="IsExact">Whether both cost the same to the cent at the volume; else they pass each other between it and the next.</param>
public sealed record BreakEven(
    int First,
    int Second,
    long? Volume,
    Money? FirstFees,
    Money? SecondFees,
    Money? FirstAfter,
    Money? SecondAfter,
    int? CheaperBelow,
    bool IsExact
);
