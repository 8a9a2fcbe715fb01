using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Rating;

/// <summary>What a bill is made from, contacts aside: those are streamed into a <see cref="RatingSession"/>.</summary>
public sealed record RatingRequest
{
    public required Period Period { get; init; }

    /// <summary>The terms by the days they govern, in order; at least one.</summary>
    public required IReadOnlyList<TermsSegment> Segments { get; init; }

    /// <summary>The first day of the contract, which contract years and ramps count from; null for that of the first terms.</summary>
    public DateOnly? ContractStart { get; init; }

    /// <summary>The first day after the contract, on which open commitments are settled; null when it has no end.</summary>
    public DateOnly? ContractEnd { get; init; }

    public OtherUsage Usage { get; init; } = OtherUsage.None;

    /// <summary>Billable units somebody has counted already, by charge; they stand in for the usage of that charge.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CountedQuantity>> Counted { get; init; } =
        new Dictionary<string, IReadOnlyList<CountedQuantity>>(StringComparer.Ordinal);

    /// <summary>
    /// What was billed before. Entries of this period turn the bill into the difference; entries of earlier months count
    /// into quarterly and yearly commitments.
    /// </summary>
    public IReadOnlyList<BookedFee> Booked { get; init; } = [];

    /// <summary>Unused package units of earlier periods.</summary>
    public IReadOnlyList<CarriedUnits> Carried { get; init; } = [];

    /// <summary>Where contract months are counted from.</summary>
    public DateOnly Start => ContractStart ?? Segments[0].Terms.EffectiveFrom;

    public static RatingRequest Of(Terms terms, Period period) =>
        new() { Period = period, Segments = [new TermsSegment(terms, period)] };
}

/// <summary>Billable units in the unit of the charge (minutes, contacts, seat-months, sales value …).</summary>
/// <param name="At">When they fell; null spreads them over the whole period.</param>
/// <param name="Seats">The seats behind prorated seat-months, where a table is read at seats.</param>
public sealed record CountedQuantity(
    decimal Quantity,
    DateTimeOffset? At = null,
    string Language = "",
    Channel? Channel = null,
    string Region = "",
    decimal? Seats = null
);

/// <summary>An amount billed before.</summary>
/// <param name="Charge">The id of the charge, discount or commitment of the line.</param>
/// <param name="Span">The days it billed; null for the period being rated.</param>
public sealed record BookedFee(string Charge, Money Amount, Period? Span = null)
{
    /// <summary>The tax of the line, needed when the charge itself is gone.</summary>
    public string? TaxCategory { get; init; }

    public decimal TaxRate { get; init; }
}

/// <summary>Package units left over.</summary>
/// <param name="From">The first day of the period whose package they come from.</param>
/// <param name="Age">For how many periods they have been carried already.</param>
public sealed record CarriedUnits(string Charge, DateOnly From, decimal Units, int Age);
