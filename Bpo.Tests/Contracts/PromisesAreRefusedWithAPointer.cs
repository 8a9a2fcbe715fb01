using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain;

namespace Bpo.Tests.Contracts;

public sealed class PromisesAreRefusedWithAPointer
{
    [Theory]
    [InlineData("""{"minimums":[{"amount":"-1"}]}""", "/minimums/0/amount", "negative")]
    [InlineData("""{"minimums":[{"id":"m"}]}""", "/minimums/0/amount", "required")]
    [InlineData("""{"minimums":[{"amount":"1","per":"decade"}]}""", "/minimums/0/per", "unknown-word")]
    [InlineData("""{"maximums":[{"amount":"1","charges":["zzz"]}]}""", "/maximums/0/charges/0", "unknown-reference")]
    [InlineData("""{"discounts":[{"percent":"101"}]}""", "/discounts/0/percent", "percentage")]
    [InlineData("""{"discounts":[{"percent":"1","amount":"1"}]}""", "/discounts/0/percent", "required")]
    [InlineData("""{"discounts":[{"reason":"referral"}]}""", "/discounts/0/percent", "required")]
    [InlineData(
        """{"minimums":[{"amount":"1","ramp":[{"month":3,"amount":"2"},{"month":3,"amount":"3"}]}]}""",
        "/minimums/0/ramp/1/month",
        "order"
    )]
    [InlineData(
        """{"discounts":[{"steps":[{"from":"6","percent":"7"},{"from":"3","percent":"3"}]}]}""",
        "/discounts/0/steps/1/from",
        "order"
    )]
    [InlineData(
        """{"discounts":[{"percent":"3","prepaid":[{"from":"2026-10-01","months":3}]}]}""",
        "/discounts/0/prepaid",
        "conflict"
    )]
    [InlineData(
        """{"currencyClause":{"currency":"USD","source":"x","baseRate":"0"}}""",
        "/currencyClause/baseRate",
        "range"
    )]
    [InlineData(
        """{"indexation":{"index":{"name":"CPI"},"first":"2027-01-01","from":"base"}}""",
        "/indexation/from",
        "required"
    )]
    [InlineData("""{"indexation":{"percent":"3"}}""", "/indexation/first", "required")]
    [InlineData("""{"indexation":{"first":"2027-01-01"}}""", "/indexation/percent", "required")]
    [InlineData(
        """{"indexation":{"percent":"3","first":"2027-01-01","floor":"5","cap":"4"}}""",
        "/indexation/floor",
        "order"
    )]
    [InlineData(
        """{"indexation":{"percent":"3","first":"2027-01-01","applies":["wages"]}}""",
        "/indexation/applies/0",
        "unknown-word"
    )]
    [InlineData("""{"prepayments":[{"id":"p"}]}""", "/prepayments/0/amount", "required")]
    [InlineData(
        """{"prepayments":[{"amount":"1","charges":["zzz"]}]}""",
        "/prepayments/0/charges/0",
        "unknown-reference"
    )]
    [InlineData(
        """{"minimums":[{"id":"p","amount":"1"}],"prepayments":[{"id":"p","amount":"1"}]}""",
        "/prepayments/0/id",
        "duplicate-id"
    )]
    [InlineData(
        """{"prepayments":[{"amount":"1","from":"2026-11-01","until":"2026-11-01"}]}""",
        "/prepayments/0/until",
        "order"
    )]
    [InlineData("""{"refunds":[{"id":"r","reason":"rain"}]}""", "/refunds/0/reason", "unknown-word")]
    [InlineData("""{"refunds":[{"id":"r","reason":"delay","percent":"120"}]}""", "/refunds/0/percent", "percentage")]
    [InlineData(
        """{"refunds":[{"id":"r","reason":"delay","charges":["zzz"]}]}""",
        "/refunds/0/charges/0",
        "unknown-reference"
    )]
    [InlineData("""{"rebates":[]}""", "/rebates", "unknown-member")]
    public void a_commitment_that_makes_no_sense(string commitments, string pointer, string code) =>
        Expect($"\"commitments\":{commitments}", "/commitments" + pointer, code);

    [Theory]
    [InlineData("""{"id":"l","rate":"1"}""", "/name", "required")]
    [InlineData("""{"name":"L","rate":"101"}""", "/rate", "percentage")]
    [InlineData("""{"name":"L","rate":"1","charges":["zzz"]}""", "/charges/0", "unknown-reference")]
    [InlineData("""{"name":"L","rate":"1","taxCategory":"E"}""", "/taxCategory", "unknown-reference")]
    [InlineData("""{"id":"f","name":"L","rate":"1"}""", "/id", "duplicate-id")]
    [InlineData("""{"name":"L","rate":"1","taxCategory":"S"}""", "/taxCategory", "conflict")]
    public void a_levy_that_makes_no_sense(string levy, string pointer, string code) =>
        Expect(
            $$"""
            "pricing":[{"id":"f","kind":"fixed","price":"1"}],
            "invoicing":{"taxes":[{"category":"S","rate":"20"}],"priceIncludesTax":true,"levies":[{{levy}}]}
            """,
            "/invoicing/levies/0" + pointer,
            code
        );

    private static void Expect(string members, string pointer, string code)
    {
        var json = $$"""{"effectiveFrom":"2026-10-01","currency":"EUR","timeZone":"UTC","services":[],{{members}}}""";
        var faults = TermsReader
            .Read(Encoding.UTF8.GetBytes(json))
            .Match(_ => (IReadOnlyList<Fault>)[], problem => problem.Faults);
        Assert.Contains(faults, fault => fault.Pointer == pointer && fault.Code == code);
    }
}
