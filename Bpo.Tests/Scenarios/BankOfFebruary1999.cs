using System.Globalization;
using System.Text.Json.Nodes;
using Bpo.Tests.Api;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Scenarios;

/// <summary>
/// Real calls of a bank (Guedj and Mandelbaum, Technion, 1–14 February 1999) from file to invoice and review, by the API and a
/// mapping profile alone. The figures were counted from the file by other means.
/// </summary>
public sealed class BankOfFebruary1999
{
    private static readonly (string Formula, decimal Value)[] ServiceLevels =
    [
        ("offered", 56.2492m),
        ("answered", 63.6099m),
        ("ignore-abandons-in-time", 58.5907m),
        ("abandons-in-time-as-success", 60.2455m),
    ];

    private static readonly (string Increment, decimal Minutes)[] BilledMinutes =
    [
        ("1/1", 40_059.3833m),
        ("6/6", 40_662.3m),
        ("30/6", 41_129.6m),
        ("60/60", 47_446m),
    ];

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_month_is_counted_judged_billed_and_printed(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var (contract, source) = await Prepare(host);

        var first = (await Import(host, source)).Expect(201).Json;
        var again = (await Import(host, source)).Expect(201).Json;
        var run = (await host.Client.Post("runs", """{"period":"1999-02"}""")).Expect(201).Json;
        var invoiceId = run["outcomes"]![0]!["invoiceId"]!.GetValue<string>();
        var invoice = (await host.Client.Ask($"invoices/{invoiceId}")).Expect(200).Json;
        var results = (await host.Client.Ask($"contracts/{contract}/results/1999-02")).Expect(200).Json["results"]!;
        var invoicePdf = (await host.Client.Ask($"invoices/{invoiceId}/document.pdf")).Expect(200);
        var reviewPdf = (await host.Client.Ask($"contracts/{contract}/reviews/1999-02/document.pdf")).Expect(200);

        Assert.Equal((17_456, 16_290, 0), (Whole(first, "rows"), Whole(first, "accepted"), Whole(first, "rejected")));
        Assert.Equal(143, Whole(first["filtered"]!, "phantom"));
        Assert.Equal(1_023, Whole(first["filtered"]!, "left-in-menu"));
        Assert.Equal((0, 0), (Whole(again, "accepted"), Whole(again, "updated")));
        Assert.All(ServiceLevels, level => Assert.Equal(level.Value, Value(results, level.Formula)));
        Assert.Equal(34.4053m, Value(results, "asa"));
        Assert.Equal(166.8562m, Value(results, "aht"));
        Assert.Equal(9_163m, Count(results, "offered", "answeredInTime"));
        Assert.Equal(
            (14_405m, 1_885m),
            (Count(results, "offered", "answered"), Count(results, "offered", "abandoned"))
        );
        Assert.All(BilledMinutes, billed => Assert.Equal(billed.Minutes, Quantity(invoice, billed.Increment)));
        Assert.All([invoicePdf, reviewPdf], pdf => Assert.Equal("%PDF-", pdf.Text[..5]));
        await Keep(provider, "invoice.pdf", invoicePdf);
        await Keep(provider, "review.pdf", reviewPdf);
    }

    private static async Task<(string Contract, string Source)> Prepare(ApiHost host)
    {
        var client = (await host.Client.Post("clients", """{"name":"Bank","currency":"ILS"}""")).Expect(201).Id;
        var vendor = (await host.Client.Post("vendors", """{"name":"Call centre","currency":"ILS"}""")).Expect(201).Id;
        var contract = (
            await host.Client.Post(
                "contracts",
                $$"""{"clientId":"{{client}}","vendorId":"{{vendor}}","number":"BANK-1","name":"Telephone banking","startsOn":"1999-01-01"}"""
            )
        )
            .Expect(201)
            .Id;
        (await host.Client.Post($"contracts/{contract}/terms", Terms())).Expect(201);
        (await host.Client.Post($"contracts/{contract}/activate", "")).Expect(200);
        var profile = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/profiles/bank-telephone-queue.json"));
        var source = (
            await host.Client.Post(
                "sources",
                $$"""{"name":"bank","format":"delimited","timeZone":"Asia/Jerusalem","profile":{{profile}}}"""
            )
        )
            .Expect(201)
            .Id;
        return (contract, source);
    }

    private static string Terms()
    {
        var charges = BilledMinutes.Select(billed =>
            $$"""{"id":"{{IdOf(billed.Increment)}}","kind":"per-minute","service":"voice","basis":"talk","increment":"{{billed.Increment}}","price":"0.50"}"""
        );
        var levels = ServiceLevels.Select(level =>
            $$"""{"id":"{{level.Formula}}","metric":"service-level","service":"voice","target":{"atLeast":"80"},"thresholdSeconds":20,"formula":"{{level.Formula}}"}"""
        );
        return $$"""
            { "effectiveFrom": "1999-01-01", "currency": "ILS", "timeZone": "Asia/Jerusalem",
              "services": [ { "id": "voice", "name": "Telephone banking", "match": { "channels": ["voice"] } } ],
              "pricing": [ {{string.Join(",", charges)}} ],
              "slas": [ {{string.Join(",", levels)}},
                { "id": "asa", "metric": "average-speed-of-answer", "service": "voice", "target": { "atMost": "30" } },
                { "id": "aht", "metric": "average-handle-time", "service": "voice", "target": { "atMost": "180" } } ],
              "credits": { "atRisk": { "percent": "10", "base": "gross" },
                "rules": [ { "sla": "offered", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "40" } } ] },
              "invoicing": { "series": "BANK", "taxes": [ { "category": "S", "rate": "17", "charges": ["*"] } ] } }
            """;
    }

    private static async Task<Answer> Import(ApiHost host, string source)
    {
        await using var file = File.OpenRead(
            SharedData.Find("anonymous_bank_feb1999_first_half", "february_1999_days_01_14.tsv")
        );
        using var content = new StreamContent(file);
        return await host.Client.Send(HttpMethod.Post, $"sources/{source}/imports?fileName=february.tsv", content);
    }

    private static string IdOf(string increment) => "talk-" + increment.Replace('/', '-');

    private static int Whole(JsonNode node, string member) => node[member]!.GetValue<int>();

    private static decimal Value(JsonNode results, string sla) =>
        Math.Round(Number(Result(results, sla)["value"]!), 4, MidpointRounding.AwayFromZero);

    private static decimal Count(JsonNode results, string sla, string name) =>
        Number(Result(results, sla)["counts"]![name]!);

    private static JsonNode Result(JsonNode results, string sla) =>
        results.AsArray().Single(result => result!["sla"]!.GetValue<string>() == sla)!;

    private static decimal Quantity(JsonNode invoice, string increment) =>
        Math.Round(
            Number(
                invoice["lines"]!.AsArray().Single(line => line!["charge"]!.GetValue<string>() == IdOf(increment))![
                    "quantity"
                ]!
            ),
            4,
            MidpointRounding.AwayFromZero
        );

    private static decimal Number(JsonNode text) =>
        decimal.Parse(text.GetValue<string>(), CultureInfo.InvariantCulture);

    /// <summary>Keeps the documents for whoever wants to look at them: <c>BPO_SAMPLES</c> names the folder.</summary>
    private static async Task Keep(string provider, string name, Answer document)
    {
        if (Environment.GetEnvironmentVariable("BPO_SAMPLES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(
                Path.Combine(folder, $"bank-{provider}-{name}"),
                document.Bytes,
                TestContext.Current.CancellationToken
            );
        }
    }
}
