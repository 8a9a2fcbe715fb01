using Bpo.Domain.Pricing.Rates;

namespace Bpo.Domain.Pricing;

/// <summary>One priced thing of a contract. Each kind of the field is one sealed record in a file of its own.</summary>
public abstract partial record Charge
{
    private Charge() { }

    /// <summary>The stable name used in storage, API and golden tables, e.g. <c>per-minute</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What one unit is: <c>minute</c>, <c>contact</c>, <c>seat</c> …</summary>
    public abstract string Unit { get; }

    /// <summary>The clause: unique within the terms.</summary>
    public required string Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The service whose usage is billed; null bills the usage of all services.</summary>
    public string? Service { get; init; }

    /// <summary>The first day the charge applies; null from the start of the terms.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day the charge no longer applies.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What a unit costs; with a package, what a unit beyond it costs.</summary>
    public UnitRate Rate { get; init; } = new UnitRate.Flat(0);

    public Package? Package { get; init; }

    /// <summary>Units are billed in whole blocks of this size, and the rate is the price of a block; null for single units.</summary>
    public decimal? BlockSize { get; init; }

    /// <summary>How counted units become billed ones; null when they are the same.</summary>
    public UnitConversion? Conversion { get; init; }

    /// <summary>The usage the charge bills, by moment, language, channel or region; null for all of its service.</summary>
    public PremiumCondition? When { get; init; }

    /// <summary>Charges with the same pool fill one package and one table of bands together.</summary>
    public string? Pool { get; init; }

    public IReadOnlyList<Premium> Premiums { get; init; } = [];

    public PremiumStacking Stacking { get; init; }

    /// <summary>The least this charge bills in a period, in major units.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The most this charge bills in a period, in major units.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The tax category, when it is not the one the invoicing terms give.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>Whether the fees of this charge stand behind the service credits.</summary>
    public bool AtRisk { get; init; } = true;
}
