namespace Bpo.Reports.Invoices;

/// <summary>One line of the invoice with the evidence behind it.</summary>
public sealed record InvoiceDocumentLine
{
    /// <summary>Position on the invoice, from 1 and without gaps; the annex refers to it.</summary>
    public required int Number { get; init; }

    public required string Description { get; init; }

    /// <summary>A short remark for the second line, such as "graduated tiers".</summary>
    public string? Note { get; init; }

    /// <summary>Null when the line counts money and not units: a credit, a shortfall.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>Unit in words, such as "minute".</summary>
    public required string Unit { get; init; }

    /// <summary>Printed with its own decimals; null when no single price applies (tiers).</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Rounded; negative for credits and corrections in the buyer's favour.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Tax category code, such as "S", explained in the tax table.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>True for a service credit: printed in red with a minus sign.</summary>
    public bool IsServiceCredit { get; init; }

    /// <summary>Clause of the contract as it is cited, such as "clause 3.1".</summary>
    public string? Clause { get; init; }

    /// <summary>Number of contacts behind the line; null when it does not rest on contacts.</summary>
    public long? Contacts { get; init; }

    /// <summary>The way to the amount, in order; empty when the line is a plain sum.</summary>
    public IReadOnlyList<ComputationStep> Steps { get; init; } = [];
}
