using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

public sealed class LinesAddUp
{
    private const string Others = """
        , "commitments": { "minimums": [ { "id": "least", "amount": "40", "overageFactor": "1.1" } ],
            "discounts": [ { "percent": "3", "reason": "prepaid" }, { "percent": "7.5", "charges": ["calls"], "stacking": "additive" } ],
            "prepayments": [ { "id": "deposit", "amount": "55.5" } ] },
          "invoicing": { "taxes": [ { "category": "S", "rate": "19", "charges": ["talk"] }, { "category": "S", "rate": "7" } ],
                         "levies": [ { "id": "levy", "name": "Levy", "rate": "1.7", "charges": ["calls"] } ], "priceIncludesTax": INCLUDED }
        """;

    [Theory]
    [InlineData("JPY", false)]
    [InlineData("EUR", false)]
    [InlineData("KWD", false)]
    [InlineData("JPY", true)]
    [InlineData("EUR", true)]
    [InlineData("KWD", true)]
    public void the_lines_and_the_tax_rows_sum_to_the_total(string currency, bool isIncluded)
    {
        var others = Others.Replace("INCLUDED", isIncluded ? "true" : "false", StringComparison.Ordinal);
        var terms = Agreements.Of(Agreements.Simple, currency, others);
        Prop.ForAll(
                Gen.Choose(0, 2_000_000).Two().ToArbitrary(),
                counts =>
                {
                    var draft = DraftInvoice.From(
                        new RatingSession(Counted(terms, counts.Item1, counts.Item2)).Bill(),
                        credits: null,
                        terms,
                        Period.Month(2026, 10)
                    );
                    var lines = draft.Lines.Sum(line => line.Amount.Minor);
                    var bases = draft.Taxes.Sum(tax => tax.Base.Minor);
                    var untaxed = draft.Lines.Where(line => line.TaxCategory is null).Sum(line => line.Amount.Minor);
                    return lines == draft.Subtotal.Minor
                        && bases + untaxed == lines
                        && draft.Total == draft.Subtotal + draft.TaxTotal
                        && draft.Lines.All(line =>
                            line.Shares.Sum(share => share.Amount.Minor) == line.Amount.Minor || isIncluded
                        );
                }
            )
            .HoldsTenfold();
    }

    private static RatingRequest Counted(Domain.Contracts.Terms terms, int minutes, int calls) =>
        RatingRequest.Of(terms, Period.Month(2026, 10)) with
        {
            Counted = new Dictionary<string, IReadOnlyList<CountedQuantity>>(StringComparer.Ordinal)
            {
                ["talk"] = [new CountedQuantity(minutes / 1000m)],
                ["calls"] = [new CountedQuantity(calls / 100)],
            },
        };
}
