using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Pricing.Promises;
using Bpo.Domain.Time;
using Bpo.Tests.Rating;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Invoicing;

/// <summary>
/// A delayed service is paid back with the bank's fee (mission row 118), and no more than was paid and not returned yet
/// (flexprice/flexprice internal/domain/proration/calculator_test.go: FLEX-CREDIT-CAP-002, FLEX-CREDIT-CAP-004).
/// </summary>
public sealed class RefundsStayWithinWhatWasPaid
{
    private static readonly Period October = Period.Month(2026, 10);

    [Theory]
    [InlineData("300", "200", "50", "-150.00")] // FLEX-CREDIT-CAP-002
    [InlineData("100", "200", "200", "0.00")] // FLEX-CREDIT-CAP-004
    [InlineData("100", "100", "0", "-100.00")]
    public void a_credit_is_at_most_what_was_paid_less_earlier_credits(
        string potential,
        string paid,
        string returned,
        string credit
    )
    {
        var draft = Refunded(Fees(potential), Clause(), paid, returned, fee: "0");

        Assert.Equal(credit, draft.Total.ToDecimalString());
    }

    [Fact]
    public void the_bank_fee_comes_on_top_untaxed_and_up_to_what_the_clause_returns()
    {
        var draft = Refunded(Fees("1000", tax: "19"), Clause(bankFee: 12.50m), "1190", "0", fee: "20");

        Assert.Equal(["-1000.00", "-12.50"], draft.Lines.Select(line => line.Amount.ToDecimalString()));
        Assert.Equal("-190.00", Assert.Single(draft.Taxes).Amount.ToDecimalString());
        Assert.Equal("-1202.50", draft.Total.ToDecimalString());
    }

    [Fact]
    public void where_nothing_was_paid_the_bank_took_nothing() =>
        Assert.Empty(Refunded(Fees("1000"), Clause(bankFee: 12.50m), "0", "0", fee: "12.50").Lines);

    [Fact]
    public void a_part_paid_takes_its_tax_out_of_the_part()
    {
        var draft = Refunded(Fees("1000", tax: "19"), Clause(), "595", "0", fee: "0");

        Assert.Equal(("-500.00", "-95.00"), (draft.Subtotal.ToDecimalString(), draft.TaxTotal.ToDecimalString()));
    }

    [Fact]
    public void only_the_named_charges_come_back_with_their_share_of_the_discount()
    {
        var terms = Agreements.Of(
            """[ { "id": "setup", "kind": "fixed", "price": "400" }, { "id": "desk", "kind": "fixed", "price": "600" } ]""",
            others: """, "commitments": { "discounts": [ { "percent": "10" } ] }"""
        );

        var draft = Refunded(terms, Clause(50, charges: "setup"), "900", "0", fee: "0");

        Assert.Equal("-180.00", draft.Total.ToDecimalString());
    }

    [Fact]
    public void all_of_it_comes_back_to_the_cent()
    {
        var cases =
            from first in Gen.Choose(1, 100_000)
            from second in Gen.Choose(1, 100_000)
            from rate in Gen.Choose(0, 25)
            select (first, second, rate);
        Prop.ForAll(
                Arb.From(cases),
                one =>
                {
                    var terms = Agreements.Of(
                        $$"""
                        [ { "id": "a", "kind": "fixed", "price": "{{one.first
                            / 1000m}}" }, { "id": "b", "kind": "fixed", "price": "{{one.second / 1000m}}" } ]
                        """,
                        others: $$"""
                        , "invoicing": { "taxes": [ { "category": "S", "rate": "{{one.rate}}", "charges": ["a"] }, { "category": "S", "rate": "7" } ] }
                        """
                    );
                    var invoice = Invoice(terms);
                    var refund = Refund.Of(Request(invoice, Clause(), invoice.Total, Zero, Zero));
                    return refund.Total == -invoice.Total;
                }
            )
            .Holds();
    }

    private static Money Zero => Money.Zero(Currency.Euro);

    private static RefundClause Clause(decimal percent = 100, decimal bankFee = 0, string charges = "*") =>
        new("late", RefundReason.Delay, percent, [charges], bankFee);

    private static Terms Fees(string amount, string? tax = null) =>
        Agreements.Of(
            $$"""[ { "id": "desk", "kind": "fixed", "price": "{{amount}}" } ]""",
            others: tax is null ? "" : $$""", "invoicing": { "taxes": [ { "category": "S", "rate": "{{tax}}" } ] }"""
        );

    private static InvoiceDraft Refunded(Terms terms, RefundClause clause, string paid, string returned, string fee) =>
        Refund.Of(Request(Invoice(terms), clause, Euros(paid), Euros(returned), Euros(fee)));

    private static InvoiceDraft Invoice(Terms terms) =>
        DraftInvoice.From(new RatingSession(RatingRequest.Of(terms, October)).Bill(), credits: null, terms, October);

    private static Money Euros(string amount) =>
        Money.Round(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Euro);

    private static RefundRequest Request(
        InvoiceDraft invoice,
        RefundClause clause,
        Money paid,
        Money returned,
        Money fee
    ) =>
        new()
        {
            Clause = clause,
            Pointer = "commitments/refunds/0",
            TermsFrom = new DateOnly(2026, 1, 1),
            Period = October,
            Billed = invoice.Lines,
            Taxes = invoice.Taxes,
            Paid = paid,
            Returned = returned,
            BankFee = fee,
        };
}
