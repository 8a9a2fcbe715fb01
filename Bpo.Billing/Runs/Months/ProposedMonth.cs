using Bpo.Billing.Compliance.Credits;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Runs.Months;

/// <summary>A computed month as the rows it would be stored as. A preview shows exactly these.</summary>
/// <param name="Reclaimed">Credits of issued months as they are by now.</param>
public sealed record ProposedMonth(
    ContractMonth Month,
    Invoice Invoice,
    IReadOnlyList<InvoiceLine> Lines,
    IReadOnlyList<InvoiceTax> Taxes,
    IReadOnlyList<SlaRecord> Results,
    CreditInput Credited,
    IReadOnlyList<ClaimedMonth> Reclaimed
);
