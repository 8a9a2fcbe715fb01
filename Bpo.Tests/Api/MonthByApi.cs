using System.Text;

namespace Bpo.Tests.Api;

/// <summary>A vendor with one contract and one source, set up as a caller would: by the API alone.</summary>
internal sealed record MonthByApi(ApiHost Host, string Client, string Vendor, string Contract, string Source)
{
    public const string Terms = """
        { "effectiveFrom": "2026-01-01", "currency": "EUR", "timeZone": "Europe/Berlin",
          "services": [ { "id": "voice", "name": "Voice support", "match": { "channels": ["voice"], "directions": ["inbound"] } } ],
          "pricing": [ { "id": "talk", "kind": "per-minute", "service": "voice", "basis": "talk", "increment": "60/6", "price": "0.50" } ],
          "slas": [ { "id": "sl", "metric": "service-level", "service": "voice", "target": { "atLeast": "80" },
                      "thresholdSeconds": 20, "formula": "offered" } ],
          "credits": { "atRisk": { "percent": "10", "base": "gross" },
            "rules": [ { "sla": "sl", "curve": { "kind": "allocation", "poolPercent": "100", "allocationPercent": "50" } } ] },
          "invoicing": { "series": "A", "taxes": [ { "category": "S", "rate": "20", "charges": ["*"] } ] } }
        """;

    public static async Task<MonthByApi> Prepare(ApiHost host, HttpClient? caller = null, string terms = Terms)
    {
        var month = await Draft(host, caller, terms);
        (await month.Activate(caller)).Expect(200);
        return month;
    }

    /// <summary>The contract has its terms and is not active yet.</summary>
    public static async Task<MonthByApi> Draft(ApiHost host, HttpClient? caller = null, string terms = Terms)
    {
        var api = caller ?? host.Client;
        var client = (await api.Post("clients", """{"name":"Northwind","currency":"EUR","country":"DE"}"""))
            .Expect(201)
            .Id;
        var vendor = (await api.Post("vendors", """{"name":"Harbour","currency":"EUR","country":"EE"}"""))
            .Expect(201)
            .Id;
        var contract = (
            await api.Post(
                "contracts",
                $$"""{"clientId":"{{client}}","vendorId":"{{vendor}}","number":"C-1","name":"Support","startsOn":"2026-01-01"}"""
            )
        )
            .Expect(201)
            .Id;
        (await api.Post($"contracts/{contract}/terms", terms)).Expect(201);
        var source = (await api.Post("sources", """{"name":"pbx","format":"canonical-csv"}""")).Expect(201).Id;
        return new MonthByApi(host, client, vendor, contract, source);
    }

    /// <summary>Ten calls of October: nine answered of 100 s, six of them within 20 s; one abandoned.</summary>
    public static string Calls()
    {
        var file = new StringBuilder("id,channel,direction,queue,agent,enqueuedAt,waitSeconds,talkSeconds,outcome\n");
        for (var call = 1; call <= 10; call++)
        {
            var answered = call < 10;
            file.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"c{call},voice,inbound,support,anna,2026-10-{call:00}T10:00:00+02:00,{(call <= 6 ? 5 : 40)},{(answered ? 100 : 0)},{(answered ? "answered" : "abandoned")}\n"
            );
        }

        return file.ToString();
    }

    public Task<Answer> Activate(HttpClient? caller = null) =>
        (caller ?? Host.Client).Post($"contracts/{Contract}/activate", "");

    public async Task<Answer> Import(string file, HttpClient? caller = null)
    {
        using var content = new StringContent(file, Encoding.UTF8, "text/csv");
        return await (caller ?? Host.Client).Send(HttpMethod.Post, $"sources/{Source}/imports", content);
    }
}
