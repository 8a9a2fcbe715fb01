using System.Text.Json.Nodes;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>October misses its level; the contract gives the vendor sixty days to say what it thinks of the credit.</summary>
public sealed class CreditsByApi
{
    private static readonly string WithWindow = MonthByApi.Terms.Replace(
        "\"credits\": {",
        "\"credits\": { \"acceptance\": { \"days\": 60 },"
    );

    private static readonly string TwoLevels = MonthByApi.Terms.Replace(
        "\"slas\": [",
        "\"slas\": [ { \"id\": \"aband\", \"metric\": \"abandonment-rate\", \"service\": \"voice\", \"target\": { \"atMost\": \"5\" } },"
    );

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_vendor_alone_answers_once(string provider)
    {
        await using var sides = await BothSides.Of(provider, WithWindow);
        await sides.Run();
        var path = $"{sides.Contract}/credits/2026-10";
        const string Accept = """{"sla":"sl","answer":"accept"}""";

        Assert.Equal("proposed", Claim(await sides.Client.Ask(path))["state"]!.GetValue<string>());
        (await sides.Client.Post($"{path}/answers", Accept)).Refused(422, "credit.not-yours");
        (await sides.Vendor.Post($"{path}/answers", """{"sla":"none","answer":"accept"}""")).Refused(
            404,
            "credit.not-found"
        );
        (await sides.Vendor.Post($"{path}/answers", Accept)).Expect(200);
        (await sides.Vendor.Post($"{path}/answers", Accept)).Refused(409, "claim.closed");

        Assert.Equal("accepted", Claim(await sides.Client.Ask(path))["state"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_contested_one_is_a_dispute_that_both_sides_read(string provider)
    {
        await using var sides = await BothSides.Of(provider, WithWindow);
        await sides.Run();
        var path = $"{sides.Contract}/credits/2026-10/answers";

        (await sides.Vendor.Post(path, """{"sla":"sl","answer":"contest"}""")).Expect(422);
        var contested = (
            await sides.Vendor.Post(path, """{"sla":"sl","answer":"contest","reason":"The lines were down."}""")
        ).Expect(200);
        (await sides.Vendor.Post(path, """{"sla":"sl","answer":"accept"}""")).Refused(409, "claim.closed");
        var id = contested.Json["disputeId"]!.GetValue<string>();
        var dispute = (await sides.Client.Ask($"{sides.Contract}/disputes/{id}")).Expect(200).Json;

        Assert.Equal(
            contested.Json["amount"]!["minor"]!.GetValue<int>(),
            dispute["claimed"]!["minor"]!.GetValue<int>()
        );
        Assert.Equal("credit", dispute["subject"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task the_client_chooses_the_level_an_incident_is_credited_for(string provider)
    {
        await using var sides = await BothSides.Of(provider, TwoLevels);
        var path = $"{sides.Contract}/incidents";

        (await sides.Vendor.Post(path, Incident("sl"))).Refused(422, "incident.refused");
        (await sides.Vendor.Post(path, Incident("sl", "none"))).Refused(422, "incident.refused");
        var recorded = (await sides.Vendor.Post(path, Incident("sl", "aband"))).Expect(201);
        var choice = $"{path}/{recorded.Id}/choice";
        (await sides.Vendor.Post(choice, """{"sla":"sl"}""")).Refused(422, "incident.not-yours");
        (await sides.Client.Post(choice, """{"sla":"other"}""")).Refused(422, "incident.unknown-level");
        var chosen = (await sides.Client.Post(choice, """{"sla":"aband"}""")).Expect(200);

        Assert.Equal("aband", chosen.Json["chosen"]!.GetValue<string>());
        var shown = (await sides.Vendor.Ask($"{sides.Contract}/credits/2026-10")).Expect(200).Json["incidents"]!;
        Assert.Equal("aband", Assert.Single(shown.AsArray())!["chosen"]!.GetValue<string>());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task strangers_find_nothing(string provider)
    {
        await using var sides = await BothSides.Of(provider, TwoLevels);
        await sides.Run();
        var incident = (await sides.Vendor.Post($"{sides.Contract}/incidents", Incident("sl", "aband"))).Expect(201).Id;
        var credits = $"{sides.Contract}/credits/2026-10";

        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Ask(credits)).Refused(404, "contract.not-found");
            (await stranger.Post($"{credits}/answers", """{"sla":"sl","answer":"accept"}""")).Refused(
                404,
                "contract.not-found"
            );
            (await stranger.Post($"{sides.Contract}/incidents", Incident("sl", "aband"))).Refused(
                404,
                "contract.not-found"
            );
            (await stranger.Post($"{sides.Contract}/incidents/{incident}/choice", """{"sla":"sl"}""")).Refused(
                404,
                "incident.not-found"
            );
        }
    }

    private static string Incident(params string[] slas) =>
        $$"""{"period":"2026-10","what":"Trunk outage","slas":["{{string.Join("\",\"", slas)}}"]}""";

    private static JsonNode Claim(Answer credits) => Assert.Single(credits.Expect(200).Json["claims"]!.AsArray())!;
}
