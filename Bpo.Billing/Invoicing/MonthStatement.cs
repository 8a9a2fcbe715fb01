using Bpo.Billing.Compliance.Credits;
using Bpo.Billing.Rating;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Invoicing;

/// <summary>What a month comes to: fees, results, credits, and the invoice of all three.</summary>
/// <param name="Credited">What the credits follow from, so that they can be asked of other values.</param>
public sealed record MonthStatement(
    RatedBill Bill,
    IReadOnlyList<SlaResult> Results,
    CreditInput Credited,
    CreditStatement Credits,
    InvoiceDraft Draft
);
