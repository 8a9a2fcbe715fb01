using Bpo.Billing.Rating.Spans;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Rating.Steps;

/// <summary>A span with its units turned into money, not yet rounded.</summary>
/// <param name="Price">The one price of all units; null when they had several or a fee stands beside them.</param>
/// <param name="Unused">Units of the package that nobody used.</param>
internal sealed record PricedSpan(
    BillableSpan Span,
    Ratio Quantity,
    Ratio Exact,
    decimal? Price,
    long Contacts,
    decimal Unused,
    IReadOnlyList<PricingStep> Steps
);
