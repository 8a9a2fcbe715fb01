using Bpo.Reports.Scorecards;
using Bpo.Reports.Texts;

namespace Bpo.Reports.Invoices;

/// <summary>
/// An invoice ready to print: every amount is rounded, every text is in <see cref="Language"/>, nothing is left to compute.
/// Numbers and dates are typed; the renderer writes them the way the language does.
/// </summary>
public sealed record InvoiceDocument
{
    public required DocumentLanguage Language { get; init; }
    public required InvoiceKind Kind { get; init; }
    public required InvoiceState State { get; init; }

    /// <summary>Null for a draft: the number is given at issue.</summary>
    public string? Number { get; init; }

    /// <summary>Number of the invoice a credit note corrects.</summary>
    public string? Corrects { get; init; }

    public DateOnly? IssuedOn { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>First day of the service period.</summary>
    public required DateOnly ServiceFrom { get; init; }

    /// <summary>Last day of the service period, included.</summary>
    public required DateOnly ServiceTo { get; init; }

    public required InvoiceParty Seller { get; init; }
    public required InvoiceParty Buyer { get; init; }
    public required string ContractNumber { get; init; }

    /// <summary>Version of the terms that priced this period.</summary>
    public required string TermsVersion { get; init; }

    public string? PurchaseOrder { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Decimals of the currency: 2 for EUR, 0 for JPY.</summary>
    public int CurrencyDigits { get; init; } = 2;

    public required IReadOnlyList<InvoiceLineGroup> Groups { get; init; }
    public required IReadOnlyList<InvoiceTax> Taxes { get; init; }
    public required InvoiceTotals Totals { get; init; }

    /// <summary>Service levels of the period with their credits, for the annex.</summary>
    public IReadOnlyList<ScorecardRow> ServiceLevels { get; init; } = [];

    /// <summary>The written order of the computation, step names in words; empty when every line is a plain sum.</summary>
    public IReadOnlyList<string> PipelineOrder { get; init; } = [];

    public PaymentInstructions? Payment { get; init; }

    /// <summary>Terms and remarks required by law or contract, one paragraph each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The run that computed it.</summary>
    public required string RunId { get; init; }

    /// <summary>Hash of everything the run read; the same fingerprint gives the same invoice.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Written into the file as its creation time; same instant and data, same bytes.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<InvoiceAttachment> Attachments { get; init; } = [];
}
