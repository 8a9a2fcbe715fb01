using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Credits;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Tests.Rating;

namespace Bpo.Tests.Invoicing;

public sealed class CreditsLowerTheTaxableBase
{
    private const string Taxes = """
        , "invoicing": { "taxes": [ { "category": "S", "rate": "20", "charges": ["a"] }, { "category": "Z", "rate": "0" } ] }
        """;

    private static readonly Period October = Period.Month(2026, 10);

    [Fact]
    public void a_credit_is_a_price_adjustment_before_tax()
    {
        var draft = Draft("""[ { "id": "a", "kind": "fixed", "price": "100000" } ]""", 2000m, TaxNature.PriceReduction);
        Assert.Equal("98000.00", draft.Subtotal.ToDecimalString());
        Assert.Equal("19600.00", draft.TaxTotal.ToDecimalString());
        Assert.Equal("117600.00", draft.Total.ToDecimalString());
    }

    [Fact]
    public void it_is_shared_over_the_tax_categories_of_the_fees_at_risk()
    {
        var draft = Draft(
            """
            [ { "id": "a", "kind": "fixed", "price": "100" }, { "id": "b", "kind": "fixed", "price": "200" },
              { "id": "d", "kind": "one-off", "price": "500", "on": "2026-10-05" } ]
            """,
            10m,
            TaxNature.PriceReduction
        );
        Assert.Equal(
            [("S", -3.33m), ("Z", -6.67m)],
            draft
                .Lines.Where(line => line.Kind == LineKinds.Credit)
                .Select(line => (line.TaxCategory!, line.Amount.Amount))
        );
        Assert.Equal(19.33m, draft.TaxTotal.Amount);
    }

    [Fact]
    public void damages_stand_on_a_document_of_their_own() =>
        Assert.Single(Draft("""[ { "id": "a", "kind": "fixed", "price": "100" } ]""", 10m, TaxNature.Damages).Lines);

    private static InvoiceDraft Draft(string pricing, decimal credit, TaxNature nature)
    {
        var terms = Agreements.Of(pricing, others: Taxes);
        var amount = Money.Round(credit, terms.Currency);
        var entry = new SlaCredit("sl", "credits/rules/0", CreditKind.Credit, 0, [], credit, amount);
        var bill = new RatingSession(RatingRequest.Of(terms, October)).Bill();
        return DraftInvoice.From(bill, new CreditStatement([entry], amount, [], nature), terms, October);
    }
}
