using Bpo.Billing.Compliance;
using Bpo.Billing.Rating;
using Bpo.Domain.Contracts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Invoicing;

/// <summary>The last steps of the pipeline: service credits and bonuses, levies, then tax.</summary>
public static class DraftInvoice
{
    /// <summary>
    /// Credits become lines when they are a reduction of the price and the contract wants them on the invoice. Damages are
    /// outside the tax and cannot stand beside taxed lines (EN 16931, BR-O-11): they go on a document of their own.
    /// </summary>
    /// <param name="accepted">What the vendor has accepted, where the contract asks it.</param>
    /// <param name="terms">The version in force at the end of the period.</param>
    /// <param name="credits">Null while the service levels are not judged.</param>
    public static InvoiceDraft From(
        RatedBill bill,
        CreditStatement? credits,
        Terms terms,
        Period period,
        IReadOnlyList<AcceptedCredit>? accepted = null
    )
    {
        var stands = credits is { TaxNature: TaxNature.PriceReduction } && terms.Invoicing.CreditsOnInvoice;
        IReadOnlyList<ChargeLine> lines =
        [
            .. bill.Lines,
            .. (stands ? AcceptedCredits.Of(credits!, terms, accepted ?? []) : []).SelectMany(credit =>
                CreditLines.Of(credit, bill.Lines, terms, period)
            ),
        ];
        if (!terms.Invoicing.PriceIncludesTax)
        {
            lines = [.. lines, .. LevyLines.On(lines, terms, period)];
            return new InvoiceDraft(period, terms.Currency, lines, Taxation.On(lines, terms.Currency));
        }

        var (net, taxes) = Taxation.Inside(lines, terms.Currency);
        net = [.. net, .. LevyLines.On(net, terms, period)];
        return new InvoiceDraft(period, terms.Currency, net, taxes);
    }
}
