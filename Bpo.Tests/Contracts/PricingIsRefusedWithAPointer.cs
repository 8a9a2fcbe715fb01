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
    [InlineData(""" "price":"1","capacity":{"volumes":["n"],"bands":[{"price":"1"}]} """, "/price", "conflict")]
    [InlineData(""" "capacity":{"bands":[{"price":"1"}]} """, "/capacity/volumes", "required")]
    [InlineData(""" "capacity":{"volumes":["n"],"bands":[]} """, "/capacity/bands", "required")]
    [InlineData(
        """ "capacity":{"volumes":["x"],"bands":[{"price":"1"}]} """,
        "/capacity/volumes/0",
        "unknown-reference"
    )]
    [InlineData(""" "capacity":{"volumes":["f"],"bands":[{"price":"1"}]} """, "/capacity/volumes/0", "conflict")]
    [InlineData(
        """ "capacity":{"volumes":["n"],"bands":[{"upTo":["5"],"price":"1"}]} """,
        "/capacity/bands/0/upTo",
        "open-end"
    )]
    [InlineData(
        """ "capacity":{"volumes":["n"],"bands":[{"upTo":["5","6"],"price":"1"},{"price":"2"}]} """,
        "/capacity/bands/0/upTo",
        "required"
    )]
    [InlineData(
        """ "capacity":{"volumes":["n"],"bands":[{"upTo":["5"],"price":"1"},{"upTo":["5"],"price":"2"},{"price":"3"}]} """,
        "/capacity/bands/1/upTo",
        "order"
    )]
    [InlineData(
        """ "capacity":{"volumes":["n"],"bands":[{"upTo":["many"],"price":"1"},{"price":"2"}]} """,
        "/capacity/bands/0/upTo/0",
        "decimal"
    )]
    public void a_fee_by_volumes_that_makes_no_sense(string members, string pointer, string code) =>
        Expect(
            $$"""
            "pricing":[{"id":"f","kind":"fixed",{{members}}},{"id":"n","kind":"per-contact","price":"0"}]
            """,
            "/pricing/0" + pointer,
            code
        );

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
