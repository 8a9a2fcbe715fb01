namespace Bpo.Domain.Contracts;

/// <summary>How the month becomes an invoice: who sells, which number series, when it is due, which taxes.</summary>
public sealed record Invoicing
{
    public static readonly Invoicing Default = new();

    /// <summary>The selling legal entity; empty means the contract's vendor.</summary>
    public string Seller { get; init; } = "";

    public string Series { get; init; } = "default";

    public int DueDays { get; init; } = 30;

    /// <summary>Days after the period's end during which usage is still awaited before the month closes.</summary>
    public int CutoffDays { get; init; } = 3;

    /// <summary>The invoice's language: <c>en</c>, <c>ru</c> or <c>zh</c>.</summary>
    public string Language { get; init; } = "en";

    public IReadOnlyList<TaxRule> Taxes { get; init; } = [];

    /// <summary>What is levied beside the tax, each as a line of its own.</summary>
    public IReadOnlyList<Levy> Levies { get; init; } = [];

    public bool PriceIncludesTax { get; init; }

    public string PurchaseOrder { get; init; } = "";

    public IReadOnlyList<string> Delivery { get; init; } = [];

    public bool CreditsOnInvoice { get; init; } = true;
}

/// <summary>A tax category with its rate in percent, for the charges it names (<c>*</c>: all). The first rule that names a charge applies.</summary>
/// <param name="Category">EN 16931 code (UNCL 5305): S, Z, E, AE, K, G, O, L or M.</param>
public sealed record TaxRule(string Category, decimal Rate, IReadOnlyList<string> Charges);

/// <summary>
/// A second tax or public levy on some charges. EN 16931 gives a line one category and rate, so what is levied beside it is a
/// line of its own, after service credits.
/// </summary>
/// <param name="Name">As printed, such as the tax's own short name.</param>
/// <param name="Rate">In percent of what the charges come to without tax.</param>
/// <param name="Charges">Ids of charges; <c>*</c> for all.</param>
/// <param name="TaxCategory">The category the levy itself is taxed under; null where it is not taxed.</param>
public sealed record Levy(string Id, string Name, decimal Rate, IReadOnlyList<string> Charges, string? TaxCategory);
