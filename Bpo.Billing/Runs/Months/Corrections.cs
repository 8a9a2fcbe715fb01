using Bpo.Billing.Rating;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Runs.Months;

/// <summary>What issued months have come to since, as a later month sees it.</summary>
/// <param name="Lines">What they still cost, or return.</param>
/// <param name="Carried">Package units the month before leaves by now; null when they are what was stored.</param>
/// <param name="Billed">Whether the lines join the month, or only count towards its commitments.</param>
public sealed record Corrections(
    IReadOnlyList<ChargeLine> Lines,
    IReadOnlyList<CarriedUnits>? Carried,
    bool Billed = true
)
{
    public static readonly Corrections None = new([], null);

    /// <summary>Credits of the issued months as they are by now, where the vendor is asked: what has grown is proposed anew.</summary>
    public IReadOnlyList<ClaimedMonth> Reclaimed { get; init; } = [];

    /// <summary>What settled disputes put on the month; it counts towards no commitment.</summary>
    public IReadOnlyList<ChargeLine> Settled { get; init; } = [];
}
