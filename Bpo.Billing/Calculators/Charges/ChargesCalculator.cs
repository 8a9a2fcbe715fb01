using System.Text.Json;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Domain;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>
/// Prices terms and usage and keeps nothing. It rates and taxes by the functions the invoice run uses, so that a quote, a
/// check and a bill cannot differ.
/// </summary>
public static class ChargesCalculator
{
    public static Result<ChargesAnswer> Run(JsonElement request) => ChargesRequest.Read(request).Then(Price);

    private static Result<ChargesAnswer> Price(ChargesRequest request)
    {
        try
        {
            var session = new RatingSession(request.Rating);
            foreach (var contact in request.Contacts)
            {
                session.Add(contact);
            }

            var bill = session.Bill();
            var draft = DraftInvoice.From(bill, credits: null, request.Terms, request.Rating.Period);
            return ChargesAnswers.Of(draft, bill, request.Terms, request.Language);
        }
        catch (OverflowException)
        {
            return new Problem("calculator.too-large", "The amounts are larger than any currency can pay.");
        }
    }
}
