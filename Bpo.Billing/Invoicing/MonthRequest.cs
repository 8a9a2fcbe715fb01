using Bpo.Billing.Compliance;
using Bpo.Billing.Rating;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Invoicing;

/// <summary>What a contract's month is computed from, usage aside.</summary>
public sealed record MonthRequest
{
    public required RatingRequest Rating { get; init; }

    /// <summary>The results of earlier months, which repeats, chronic failures and earn-back look back at.</summary>
    public IReadOnlyList<PastResult> History { get; init; } = [];

    /// <summary>The first day of service.</summary>
    public required DateOnly ServiceStart { get; init; }

    /// <summary>What the two sides agreed about the month beside the terms.</summary>
    public Agreements Agreements { get; init; } = Agreements.None;

    /// <summary>What earlier, issued months came to be when they were computed anew.</summary>
    public IReadOnlyList<ChargeLine> Adjustments { get; init; } = [];
}
