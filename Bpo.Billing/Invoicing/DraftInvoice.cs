using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>The last steps of the pipeline: service credits and bonuses, then tax.</summary>
public static class DraftInvoice
{
    /// <param name="terms">The version in force at the end of the period: it says how tax is shown and where credits go.</param>
    /// <param name="credits">Credits and bonuses; left out where the contract settles them on a document of their own.</param>
    public static InvoiceDraft From(RatedBill bill, IReadOnlyList<CreditClaim> credits, Terms terms, Period period)
    {
        var credited = terms.Invoicing.CreditsOnInvoice ? credits : [];
        IReadOnlyList<ChargeLine> lines =
        [
            .. bill.Lines,
            .. credited.SelectMany(credit => CreditLines.Of(credit, bill.Lines, terms, period)),
        ];
        if (!terms.Invoicing.PriceIncludesTax)
        {
            return new InvoiceDraft(period, terms.Currency, lines, Taxation.On(lines, terms.Currency));
        }

        var (net, taxes) = Taxation.Inside(lines, terms.Currency);
        return new InvoiceDraft(period, terms.Currency, net, taxes);
    }
}
