using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>What a refund is worked out from.</summary>
public sealed record RefundRequest
{
    public required RefundClause Clause { get; init; }

    /// <summary>Where the clause stands in the terms.</summary>
    public required string Pointer { get; init; }

    /// <summary>The first day of the terms version it stands in.</summary>
    public required DateOnly TermsFrom { get; init; }

    /// <summary>The days of the invoice.</summary>
    public required Period Period { get; init; }

    /// <summary>The lines of the invoice.</summary>
    public required IReadOnlyList<ChargeLine> Billed { get; init; }

    /// <summary>Its rows of tax.</summary>
    public required IReadOnlyList<TaxLine> Taxes { get; init; }

    /// <summary>What the client paid on it, with tax.</summary>
    public required Money Paid { get; init; }

    /// <summary>What has come back of it by other ways, with tax.</summary>
    public required Money Returned { get; init; }

    /// <summary>What the bank took.</summary>
    public required Money BankFee { get; init; }
}
