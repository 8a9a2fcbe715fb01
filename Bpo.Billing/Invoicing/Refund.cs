using System.Globalization;
using Bpo.Domain;
using Bpo.Domain.Amounts;
using Bpo.Domain.Invoices;

namespace Bpo.Billing.Invoicing;

/// <summary>
/// What goes back to a client under a refund clause: the share of the charges with its tax, never more than was paid and has
/// not come back yet, and the bank's fee on top. Tax goes back at the rates it was charged by; the fee bears none.
/// </summary>
public static class Refund
{
    /// <returns>Negative lines and taxes; no line when nothing is due.</returns>
    public static InvoiceDraft Of(RefundRequest request)
    {
        var currency = request.Paid.Currency;
        var whole = RefundShare.Of(request);
        var wanted = whole.Sum(share => share.Gross);
        var due = Math.Max(0, Math.Min(wanted, (request.Paid - request.Returned).Minor));
        if (due == 0)
        {
            return new InvoiceDraft(request.Period, currency, [], []);
        }

        var shares = due == wanted ? whole : RefundShare.Cut(whole, Money.OfMinor(due, currency));
        var told = Explanation.Of(
            due == wanted ? "refund" : "refund.cut",
            request.Clause.Percent.ToString("0.######", CultureInfo.InvariantCulture),
            Money.OfMinor(wanted, currency).ToDecimalString(),
            Money.OfMinor(due, currency).ToDecimalString()
        );
        return new InvoiceDraft(
            request.Period,
            currency,
            [.. shares.Select(share => Line(request, LineKinds.Refund, share, told)), .. BankFee(request)],
            [
                .. shares
                    .Where(share => share.Category is not null)
                    .Select(share => new TaxLine(
                        share.Category!,
                        share.Rate,
                        Money.OfMinor(-share.Net, currency),
                        Money.OfMinor(-share.Tax, currency)
                    )),
            ]
        );
    }

    private static IEnumerable<ChargeLine> BankFee(RefundRequest request)
    {
        var most = Money.Round(request.Clause.BankFee, request.Paid.Currency);
        var fee = Math.Min(request.BankFee.Minor, most.Minor);
        var told = Explanation.Of("bank-fee", request.BankFee.ToDecimalString(), most.ToDecimalString());
        return fee > 0 ? [Line(request, LineKinds.BankFee, new RefundShare(null, 0, fee, 0), told)] : [];
    }

    private static ChargeLine Line(RefundRequest request, string kind, RefundShare share, Explanation told)
    {
        var amount = Money.OfMinor(-share.Net, request.Paid.Currency);
        return new ChargeLine
        {
            Id = $"{request.Clause.Id}/{kind}/{share.Category}{share.Rate.ToString(CultureInfo.InvariantCulture)}",
            Charge = request.Clause.Id,
            Kind = kind,
            Description = Explanation.Of("line." + kind),
            Exact = amount.Amount,
            Amount = amount,
            Clause = request.Pointer,
            TermsFrom = request.TermsFrom,
            Span = request.Period,
            TaxCategory = share.Category,
            TaxRate = share.Rate,
            Steps = [new PricingStep(kind, 0, amount.Amount, told)],
            Shares = [new LineShare(request.Clause.Id, amount)],
        };
    }
}
