using Bpo.Domain.Access;
using Bpo.Tests.Api;

namespace Bpo.Tests.Access;

/// <summary>Something of one tenant for every id that stands in a route, by the word of the route.</summary>
internal static class Belongings
{
    private static readonly string Terms = MonthByApi.Terms.Replace(
        "\"slas\": [",
        "\"slas\": [ { \"id\": \"aband\", \"metric\": \"abandonment-rate\", \"service\": \"voice\", \"target\": { \"atMost\": \"5\" } },"
    );

    /// <param name="api">The tenant's own key.</param>
    public static async Task<Dictionary<string, string>> Of(ApiHost host, HttpClient api)
    {
        var month = await MonthByApi.Prepare(host, api, Terms);
        var contract = $"contracts/{month.Contract}";
        var import = (await month.Import(MonthByApi.Calls(), api)).Expect(201).Id;
        var run = (await api.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var contacts = (await api.Ask($"{contract}/contacts")).Expect(200).Json["data"]!;
        async Task<string> Made(string path, string body) => (await api.Post(path, body)).Expect(201).Id;
        return new(StringComparer.Ordinal)
        {
            ["clients"] = month.Client,
            ["vendors"] = month.Vendor,
            ["contracts"] = month.Contract,
            ["drafts"] = await Made($"{contract}/drafts", """{"title":"A","terms":{}}"""),
            ["sources"] = month.Source,
            ["contacts"] = contacts[0]!["id"]!.GetValue<string>(),
            ["imports"] = import,
            ["runs"] = run.Id,
            ["invoices"] = run.Json["outcomes"]![0]!["invoiceId"]!.GetValue<string>(),
            ["jobs"] = await Job(month, api),
            ["simulations"] = await Simulation(month, api),
            ["{dispute}"] = await Made(
                $"{contract}/disputes",
                """{"subject":"line","subjectId":"talk","period":"2026-10","amount":"1.00","reason":"Counted twice."}"""
            ),
            ["{exclusion}"] = await Made(
                $"{contract}/exclusions",
                """{"reason":"client-outage","period":"2026-10","slas":["sl"],"evidence":"INC-7","evidenceLink":"https://status.example/7"}"""
            ),
            ["{forecast}"] = await Made(
                $"{contract}/forecasts",
                """{"service":"voice","spans":[{"from":"2026-11-01T00:00:00+01:00","to":"2026-12-01T00:00:00+01:00","contacts":"12000"}]}"""
            ),
            ["{incident}"] = await Made(
                $"{contract}/incidents",
                """{"period":"2026-10","what":"Trunk outage","slas":["sl","aband"]}"""
            ),
            ["{evidence}"] = await Made($"{contract}/evidence?fileName=letter.pdf", "the letter"),
            ["{secret}"] = await Made($"sources/{month.Source}/hook-secrets", """{"scheme":"standard"}"""),
        };
    }

    /// <summary>Ids of the right form that nobody has.</summary>
    public static Dictionary<string, string> OfNobody(Dictionary<string, string> ids) =>
        ids.ToDictionary(
            id => id.Key,
            id => PublicId.Format(id.Value[..id.Value.IndexOf('_', StringComparison.Ordinal)], Guid.CreateVersion7()),
            StringComparer.Ordinal
        );

    private static async Task<string> Job(MonthByApi month, HttpClient api) =>
        (await api.Post($"contracts/{month.Contract}/history/recompute", "")).Expect(202).Id;

    private static async Task<string> Simulation(MonthByApi month, HttpClient api) =>
        (
            await api.Post(
                $"contracts/{month.Contract}/simulations",
                """{"months":["2026-10"]}""",
                ("Prefer", "respond-async")
            )
        )
            .Expect(202)
            .Id;
}
