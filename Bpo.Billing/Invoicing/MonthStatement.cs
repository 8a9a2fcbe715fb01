using Bpo.Billing.Rating;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Invoicing;

/// <summary>What a month comes to: fees, results, credits, and the invoice of all three.</summary>
public sealed record MonthStatement(
    RatedBill Bill,
    IReadOnlyList<SlaResult> Results,
    CreditStatement Credits,
    InvoiceDraft Draft
);
