using Bpo.Billing.Compliance.Wording;
using Bpo.Billing.Rating;
using Bpo.Billing.Rating.Words;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;

namespace Bpo.Billing.Calculators.Charges;

/// <summary>Writes a drafted bill as an answer in one language.</summary>
public static class ChargesAnswers
{
    public static ChargesAnswer Of(InvoiceDraft draft, RatedBill bill, Terms terms, string language) =>
        new(
            draft.Currency.Code,
            [.. draft.Lines.Select(line => Line(line, language))],
            MoneyAnswer.Of(draft.Subtotal),
            [.. draft.Taxes.Select(Tax)],
            MoneyAnswer.Of(draft.Total),
            bill.Unmatched,
            [.. bill.Carried.Select(lot => new CarriedAnswer(lot.Charge, lot.From, Digits.Plain(lot.Units), lot.Age))],
            terms.Commitments.Indexation is { } indexation
                ? PriceChangeAnswer.Of(indexation.NextChange(draft.Period.To.AddDays(-1)))
                : null
        );

    public static LineAnswer Line(ChargeLine line, string language) =>
        new(
            line.Charge,
            line.Kind,
            Say(line.Description, language),
            Digits.Plain(line.Quantity),
            line.Unit,
            line.Price is { } price ? Digits.Plain(price) : null,
            MoneyAnswer.Of(line.Amount),
            Digits.Plain(line.Exact),
            line.Clause,
            [.. line.Steps.Select(step => Step(step, language))],
            line.Contacts,
            PeriodAnswer.Of(line.Span),
            line.Service,
            line.TaxCategory,
            line.TaxCategory is null ? null : Digits.Plain(line.TaxRate)
        );

    private static StepAnswer Step(PricingStep step, string language) =>
        new(step.Step, Digits.Plain(step.In), Digits.Plain(step.Out), Say(step.Explain, language));

    /// <summary>Lines of credits are explained in the words of the promises they come from.</summary>
    private static string Say(Explanation explanation, string language) =>
        explanation.Code == Explanation.Verbatim || PricingWords.Knows(explanation.Code, "en")
            ? PricingWords.Say(explanation, language)
            : Explanations.Say(explanation, language);

    private static TaxAnswer Tax(TaxLine tax) =>
        new(tax.Category, Digits.Plain(tax.Rate), MoneyAnswer.Of(tax.Base), MoneyAnswer.Of(tax.Amount));
}
