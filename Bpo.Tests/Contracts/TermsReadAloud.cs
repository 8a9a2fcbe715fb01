using System.Text.Json.Nodes;
using Bpo.Tests.Localization;
using Bpo.Web.Features.Contracts.Sentences;

namespace Bpo.Tests.Contracts;

public sealed class TermsReadAloud
{
    private const string Document = """
        {
          "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice", "match": { "channels": ["voice"], "queues": ["support-*"] } } ],
          "pricing": [ { "id": "talk", "kind": "per-minute", "service": "voice", "basis": "talk", "increment": "60/6",
            "tiers": { "mode": "graduated", "bands": [ { "upTo": "1000", "price": "0.45" }, { "price": "0.40" } ] } } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" }, "thresholdSeconds": 20 } ]
        }
        """;

    [Theory]
    [InlineData(
        "en-GB",
        "Talk time of each answered contact of “Voice” is billed by the minute. It is counted in steps of 60/6 seconds, rounded for each contact. The price follows the volume, each tier for its own units: EUR\u00a00.45 up to 1,000; EUR\u00a00.40 beyond."
    )]
    [InlineData(
        "ru-RU",
        "Время разговора каждого принятого контакта услуги «Voice» оплачивается поминутно. Время считается шагами 60/6 секунд с округлением для каждого контакта. Цена зависит от объёма, каждая ступень для своих единиц: 0,45\u00a0EUR до 1\u00a0000; далее 0,40\u00a0EUR."
    )]
    [InlineData(
        "zh-CN",
        "“Voice”每个已接听联络的通话时间按分钟计费。按 60/6 秒为步长计时，逐个联络取整。价格随用量分段，各段单独计价：至 1,000 为 EUR\u00a00.45；超出部分 EUR\u00a00.40。"
    )]
    public void a_charge_is_a_sentence_of_the_language(string culture, string expected)
    {
        using var _ = Reading.In(culture);
        Assert.Equal(expected, Find("/pricing/0").Text);
    }

    [Fact]
    public void a_value_knows_where_it_stands_in_the_document()
    {
        var values = Find("/slas/0")
            .Parts.OfType<Part.Value>()
            .ToDictionary(value => value.Pointer, value => value.Raw);
        Assert.Equal("80", values["/slas/0/target/atLeast"]);
        Assert.Equal("20", values["/slas/0/thresholdSeconds"]);
    }

    [Theory]
    [InlineData(
        "en-GB",
        "Only these queues count: riga-*.",
        "The value is rounded to 0 decimals before it is compared."
    )]
    [InlineData(
        "ru-RU",
        "Считаются только очереди: riga-*.",
        "Перед сравнением значение округляется, знаков после запятой: 0."
    )]
    [InlineData("zh-CN", "仅计入以下队列：riga-*。", "比较前数值四舍五入至 0 位小数。")]
    public void what_a_promise_counts_is_read_aloud(string culture, string queues, string rounded)
    {
        using var _ = Reading.In(culture);
        var document = JsonNode.Parse(Document)!;
        document["slas"]![0]!["queues"] = new JsonArray("riga-*");
        document["slas"]![0]!["roundedTo"] = 0;

        var said = TermsSentences
            .Of(document, Reading.Words())
            .SelectMany(group => group.Terms)
            .Single(term => term.Pointer == "/slas/0")
            .Text;

        Assert.Contains(queues, said, StringComparison.Ordinal);
        Assert.Contains(rounded, said, StringComparison.Ordinal);
    }

    [Fact]
    public void a_charge_of_an_unknown_kind_still_shows_what_was_agreed()
    {
        var document = JsonNode.Parse(Document)!;
        document["pricing"]![0] = new JsonObject
        {
            ["id"] = "x",
            ["kind"] = "novel",
            ["name"] = "Novel",
            ["rate"] = "7",
        };
        var term = TermsSentences
            .Of(document, Reading.Words())
            .SelectMany(group => group.Terms)
            .Single(one => one.Pointer == "/pricing/0");
        Assert.Equal("Novel: rate 7.", term.Text);
    }

    private static Term Find(string pointer) =>
        TermsSentences
            .Of(JsonNode.Parse(Document)!, Reading.Words())
            .SelectMany(group => group.Terms)
            .Single(term => term.Pointer == pointer);
}
