using Bpo.Domain.Amounts;
using Bpo.Domain.Time;

namespace Bpo.Domain.Invoices;

/// <summary>One line of a bill, with everything that explains it. It is rounded once; totals are sums of lines.</summary>
public sealed record ChargeLine
{
    /// <summary>The same for the same clause and days in every run: <c>talk/2026-10-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the charge, discount or commitment.</summary>
    public required string Charge { get; init; }

    /// <summary>The kind of charge, or one of <see cref="LineKinds"/>.</summary>
    public required string Kind { get; init; }

    public required Explanation Description { get; init; }

    /// <summary>Billed units.</summary>
    public decimal Quantity { get; init; }

    /// <summary>What one unit is; empty for lines that count money.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The price of a unit when all had the same one; null otherwise, see <see cref="Steps"/>.</summary>
    public decimal? Price { get; init; }

    /// <summary>The amount before rounding, in major units.</summary>
    public decimal Exact { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Where the clause stands in the terms: <c>pricing/0</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>The first day of the terms version the line was rated by.</summary>
    public required DateOnly TermsFrom { get; init; }

    /// <summary>The days the line bills.</summary>
    public required Period Span { get; init; }

    /// <summary>The service, when the line bills a single one.</summary>
    public string? Service { get; init; }

    public bool AtRisk { get; init; }

    /// <summary>EN 16931 category code (UNCL 5305); null when the terms know no tax for the line.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>In percent.</summary>
    public decimal TaxRate { get; init; }

    /// <summary>Contacts behind the line.</summary>
    public long Contacts { get; init; }

    public IReadOnlyList<PricingStep> Steps { get; init; } = [];

    /// <summary>Which charges the amount belongs to.</summary>
    public IReadOnlyList<LineShare> Shares { get; init; } = [];
}
