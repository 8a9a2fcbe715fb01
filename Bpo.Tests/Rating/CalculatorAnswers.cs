using System.Text.Json;
using System.Text.Json.Nodes;
using Bpo.Domain;

namespace Bpo.Tests.Rating;

public sealed class CalculatorAnswers
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private const string Charge = """
        { "kind": "per-minute", "tiers": { "mode": "graduated", "bands": [ { "upTo": "10", "price": "0.5" }, { "price": "0.4" } ] } }
        """;

    [Fact]
    public void a_line_shows_quantity_price_amount_clause_and_steps()
    {
        var request = Calculator.Request(
            """{ "kind": "per-minute", "price": "0.45" }""",
            "",
            "2026-10-01",
            "2026-11-01",
            """ "quantities": { "c": "10017.5" }, "language": "en" """
        );
        var line = JsonNode.Parse(JsonSerializer.Serialize(Calculator.Bill(request), Web))!["lines"]![0]!;
        Assert.Equal("10017.5", (string?)line["quantity"]);
        Assert.Equal("minute", (string?)line["unit"]);
        Assert.Equal("0.45", (string?)line["price"]);
        Assert.Equal("4507.875", (string?)line["exact"]);
        Assert.Equal("4507.88", (string?)line["amount"]!["amount"]);
        Assert.Equal(450788, (long?)line["amount"]!["minor"]);
        Assert.Equal("pricing/0", (string?)line["clause"]);
        Assert.Equal("10017.5 min × 0.45", (string?)line["steps"]![0]!["explain"]);
    }

    [Theory]
    [InlineData("en", "Band 2: 5 min × 0.4")]
    [InlineData("ru", "Ступень 2: 5 мин × 0.4")]
    [InlineData("zh", "第 2 档：5 分钟 × 0.4")]
    public void the_steps_speak_the_language_asked_for(string language, string expected)
    {
        var members = $$""" "quantities": { "c": "15" }, "language": "{{language}}" """;
        var line = Assert.Single(
            Calculator.Bill(Calculator.Request(Charge, "", "2026-10-01", "2026-11-01", members)).Lines
        );
        Assert.Equal(expected, line.Steps[^1].Explain);
    }

    [Theory]
    [InlineData(""" "quantities": { "zzz": "1" } """, "/quantities/zzz", "unknown-reference")]
    [InlineData(""" "quantities": { "c": "many" } """, "/quantities/c", "decimal")]
    [InlineData(
        """ "quantities": { "c": [ { "from": "2026-12-01", "quantity": "1" } ] } """,
        "/quantities/c/0/from",
        "range"
    )]
    [InlineData(""" "usage": { "contacts": [ { "id": "1" } ] } """, "/usage/contacts/0/enqueuedAt", "missing-value")]
    [InlineData(""" "usage": { "calls": [] } """, "/usage/calls", "unknown-member")]
    [InlineData(
        """ "usage": { "costs": [ { "at": "2026-10-01", "amount": "1", "currency": "USD" } ] } """,
        "/usage/costs/0/currency",
        "mixed-currency"
    )]
    [InlineData(
        """ "usage": { "seats": [ { "from": "2026-10-05", "to": "2026-10-05" } ] } """,
        "/usage/seats/0/to",
        "order"
    )]
    [InlineData(
        """ "usage": { "results": [ { "type": "sale", "at": "2026-10-05T10:00:00", "status": "accepted" } ] } """,
        "/usage/results/0/at",
        "instant"
    )]
    [InlineData(
        """ "booked": [ { "charge": "c", "amount": { "amount": "1", "currency": "USD" } } ] """,
        "/booked/0/amount/currency",
        "mixed-currency"
    )]
    [InlineData(""" "language": "fr" """, "/language", "unknown-word")]
    public void a_request_that_makes_no_sense_is_refused_with_a_pointer(string members, string pointer, string code) =>
        Assert.Contains(
            Faults(Calculator.Request(Charge, "", "2026-10-01", "2026-11-01", members)),
            fault => fault.Pointer == pointer && fault.Code == code
        );

    [Fact]
    public void faults_of_the_terms_point_into_the_request() =>
        Assert.Contains(
            Faults(Calculator.Request("""{ "kind": "fixed" }""", "", "2026-10-01", "2026-11-01", "")),
            fault => fault is { Pointer: "/terms/pricing/0/price", Code: "required" }
        );

    [Fact]
    public void amounts_beyond_any_currency_are_refused()
    {
        var request = Calculator.Request(
            """{ "kind": "per-contact", "price": "999999999999" }""",
            "",
            "2026-10-01",
            "2026-11-01",
            """ "quantities": { "c": "999999999999" } """
        );
        Assert.Equal("calculator.too-large", Calculator.Run(request).Match(_ => "", problem => problem.Code));
    }

    private static IReadOnlyList<Fault> Faults(string request) =>
        Calculator.Run(request).Match(_ => [], problem => problem.Faults);
}
