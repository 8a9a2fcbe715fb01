using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Domain;

namespace Bpo.Tests.Contracts;

public sealed class PricingIsRefusedWithAPointer
{
    [Theory]
    [InlineData("""{"id":"a","kind":"per-parsec","price":"1"}""", "/kind", "unknown-word")]
    [InlineData("""{"id":"a","price":"1"}""", "/kind", "required")]
    [InlineData("""{"kind":"fixed","price":"1"}""", "/id", "required")]
    [InlineData("""{"id":"a","kind":"fixed","price":"1","when":{"language":"de"}}""", "/when", "unknown-member")]
    [InlineData("""{"id":"a","kind":"per-record","price":"1","when":{"language":"de"}}""", "/when", "conflict")]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","when":{"calendar":"night"}}""",
        "/when/calendar",
        "unknown-reference"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","conversion":{"divide":"0"}}""",
        "/conversion/divide",
        "range"
    )]
    [InlineData("""{"id":"a","kind":"per-minute","price":"1","contactBands":[{"price":"1"}]}""", "/price", "conflict")]
    [InlineData(
        """{"id":"a","kind":"per-minute","contactBands":[{"upToSeconds":60,"price":"1"}]}""",
        "/contactBands/0/upToSeconds",
        "order"
    )]
    [InlineData(
        """{"id":"a","kind":"percent-of-sales","percent":"1","perSale":{"minimum":"2","maximum":"1"}}""",
        "/perSale/maximum",
        "order"
    )]
    [InlineData(
        """{"id":"a","kind":"per-seat","price":"1","tiersBy":"seats","minimumSeats":"2"}""",
        "/tiersBy",
        "conflict"
    )]
    [InlineData("""{"id":"a","kind":"per-minute"}""", "/price", "required")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"-0.10"}""", "/price", "negative")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"0,10"}""", "/price", "decimal")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"9999999999999"}""", "/price", "range")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"1","colour":"red"}""", "/colour", "unknown-member")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"1","increment":"60"}""", "/increment", "increment")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"1","increment":"0/6"}""", "/increment", "increment")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"1","basis":"ring"}""", "/basis", "unknown-word")]
    [InlineData("""{"id":"a","kind":"per-minute","price":"1","freeUpToSeconds":-3}""", "/freeUpToSeconds", "integer")]
    [InlineData(
        """{"id":"a","kind":"fixed","price":"1","from":"2026-11-01","until":"2026-10-01"}""",
        "/until",
        "order"
    )]
    [InlineData("""{"id":"a","kind":"fixed","price":"1","anchorDay":32}""", "/anchorDay", "range")]
    [InlineData("""{"id":"a","kind":"fixed","price":"1","minimum":"9","maximum":"8"}""", "/maximum", "order")]
    [InlineData("""{"id":"a","kind":"fixed","price":"1","taxCategory":"VAT"}""", "/taxCategory", "unknown-word")]
    [InlineData("""{"id":"a","kind":"fixed","price":"1","taxCategory":"S"}""", "/taxCategory", "unknown-reference")]
    [InlineData("""{"id":"a","kind":"fixed","price":"1","service":"night"}""", "/service", "unknown-reference")]
    [InlineData("""{"id":"a","kind":"percent-of-sales","percent":"-1"}""", "/percent", "negative")]
    [InlineData("""{"id":"a","kind":"pass-through","markupPercent":"1001"}""", "/markupPercent", "percentage")]
    [InlineData("""{"id":"a","kind":"baseline-band","fee":"1"}""", "/baseline", "required")]
    [InlineData("""{"id":"a","kind":"one-off","price":"1"}""", "/on", "required")]
    [InlineData(
        """{"id":"a","kind":"one-off","price":"1","on":"2026-10-01","installments":0}""",
        "/installments",
        "integer"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","repeat":{"withinHours":9999}}""",
        "/repeat/withinHours",
        "range"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","package":{"fee":"1","overage":"1"}}""",
        "/package/included",
        "required"
    )]
    [InlineData("""{"id":"a","kind":"per-contact","package":{"included":"1","fee":"1"}}""", "/price", "required")]
    [InlineData("""{"id":"a","kind":"per-contact","price":"1","blockSize":"0"}""", "/blockSize", "range")]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","premiums":[{"name":"x","percent":"10","when":{}}]}""",
        "/premiums/0/when",
        "required"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","premiums":[{"name":"x","percent":"10"}]}""",
        "/premiums/0/when",
        "required"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","premiums":[{"name":"x","percent":"10","when":{"calendar":"o"}}]}""",
        "/premiums/0/when/calendar",
        "unknown-reference"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","premiums":[{"name":"x","percent":"10","when":{"outside":true}}]}""",
        "/premiums/0/when/calendar",
        "required"
    )]
    [InlineData(
        """{"id":"a","kind":"per-contact","price":"1","premiums":[{"name":"x","percent":"-101","when":{"language":"de"}}]}""",
        "/premiums/0/percent",
        "percentage"
    )]
    public void a_charge_that_makes_no_sense(string charge, string pointer, string code) =>
        Expect($"\"pricing\":[{charge}]", "/pricing/0" + pointer, code);

    [Theory]
    [InlineData("""{"bands":[{"price":"1"}]}""", "/mode", "required")]
    [InlineData("""{"mode":"steep","bands":[{"price":"1"}]}""", "/mode", "unknown-word")]
    [InlineData("""{"mode":"volume","bands":[]}""", "/bands", "required")]
    [InlineData("""{"mode":"volume","bands":[{"upTo":"10","price":"1"}]}""", "/bands/0/upTo", "open-end")]
    [InlineData("""{"mode":"volume","bands":[{"price":"1"},{"price":"2"}]}""", "/bands/0/upTo", "required")]
    [InlineData(
        """{"mode":"graduated","bands":[{"upTo":"9","price":"1"},{"upTo":"9","price":"2"},{"price":"3"}]}""",
        "/bands/1/upTo",
        "order"
    )]
    [InlineData("""{"mode":"graduated","bands":[{"upTo":"0","price":"1"},{"price":"3"}]}""", "/bands/0/upTo", "order")]
    [InlineData("""{"mode":"graduated","bands":[{"price":"-1"}]}""", "/bands/0/price", "negative")]
    public void a_table_with_gaps_or_overlaps(string tiers, string pointer, string code) =>
        Expect(
            $$""" "pricing":[{"id":"a","kind":"per-contact","tiers":{{tiers}}}] """,
            "/pricing/0/tiers" + pointer,
            code
        );

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
    [InlineData("""{"rebates":[]}""", "/rebates", "unknown-member")]
    public void a_commitment_that_makes_no_sense(string commitments, string pointer, string code) =>
        Expect($"\"commitments\":{commitments}", "/commitments" + pointer, code);

    [Fact]
    public void a_pool_of_different_units() =>
        Expect(
            """
            "pricing":[{"id":"a","kind":"per-contact","price":"1","pool":"p"},{"id":"b","kind":"per-minute","price":"1","pool":"p"}]
            """,
            "/pricing",
            "pool"
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
