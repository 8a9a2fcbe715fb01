using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Runs.Months;

/// <summary>A computed month as the rows it would be stored as. A preview shows exactly these.</summary>
public sealed record ProposedMonth(
    ContractMonth Month,
    Invoice Invoice,
    IReadOnlyList<InvoiceLine> Lines,
    IReadOnlyList<InvoiceTax> Taxes,
    IReadOnlyList<SlaRecord> Results,
    CreditInput Credited
);
