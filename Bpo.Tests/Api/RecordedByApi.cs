using System.Text.Json.Nodes;
using Bpo.Tests.Access;
using Bpo.Tests.Persistence;
using Bpo.Web.Access;

namespace Bpo.Tests.Api;

/// <summary>The client has nobody here: the vendor's house records what it said, with the proof, and never its own word.</summary>
public sealed class RecordedByApi
{
    private const string Proposal = """{"reason":"client-outage","period":"2026-10","evidence":"INC-7"}""";

    private const string Said =
        """ "onBehalf": { "person": "A. Weber", "on": "2026-09-30", "evidence": "Agreed by mail", "reference": "Re: INC-7" } """;

    private static readonly string Approve = $$"""{ "decision": "approve", {{Said}} }""";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_recorded_approval_counts_and_is_shown_as_recorded_with_its_proof(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        var contract = $"contracts/{month.Contract}";
        var file = await host.Client.Post($"{contract}/evidence?fileName=letter.pdf", "the letter");
        var id = (await host.Client.Post($"{contract}/exclusions", Proposal)).Expect(201).Id;
        var withFile = Approve.Replace("\"reference\"", $"\"file\": \"{file.Expect(201).Id}\", \"reference\"");

        var decided = (
            await host.Client.Post($"{contract}/exclusions/{id}/decision", withFile, ("If-Match", "*"))
        ).Expect(200);

        var said = Assert.Single(decided.Json["onBehalf"]!.AsArray())!;
        Assert.Equal(("client", Text(decided.Json["decidedBy"])), (Text(said["side"]), Text(said["id"])));
        Assert.Equal(("A. Weber", file.Id), (Text(said["person"]), Text(said["file"])));
        Assert.StartsWith("key_", Text(said["recordedBy"]), StringComparison.Ordinal);
        var listed = (await host.Client.Ask($"{contract}/attestations")).Expect(200).Json["data"]!.AsArray();
        Assert.Equal(Text(said["id"]), Text(Assert.Single(listed)!["id"]));
        Assert.Equal("the letter", (await host.Client.Ask($"{contract}/evidence/{file.Id}")).Expect(200).Text);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_forecast_is_locked_by_a_recorded_signature_and_a_dispute_ended_by_a_recorded_word(
        string provider
    )
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        var contract = $"contracts/{month.Contract}";
        const string November =
            """{ "spans": [ { "from": "2026-11-01T00:00:00Z", "to": "2026-12-01T00:00:00Z", "contacts": "10" } ] }""";
        const string Doubt =
            """{ "subject": "line", "subjectId": "talk", "period": "2026-10", "amount": "3.00", "reason": "Minutes.", """;

        var forecast = (await host.Client.Post($"{contract}/forecasts", November)).Expect(201).Id;
        var locked = (await host.Client.Post($"{contract}/forecasts/{forecast}/signature", $"{{ {Said} }}")).Expect(
            200
        );
        var dispute = (await host.Client.Post($"{contract}/disputes", $"{Doubt} {Said} }}")).Expect(201);
        var path = $"{contract}/disputes/{dispute.Id}";
        (await host.Client.Post($"{path}/messages", """{"text":"Half.","offer":"1.50"}""")).Expect(200);
        var settled = await host.Client.Post(
            $"{path}/ending",
            $$"""{"ending":"settle", {{Said}} }""",
            ("If-Match", "*")
        );

        Assert.NotNull(locked.Json["lockedAt"]);
        Assert.Equal(Text(locked.Json["clientSignedBy"]), Text(Assert.Single(Behind(locked))!["id"]));
        Assert.Equal("client", Text(dispute.Json["openedSide"]));
        Assert.Equal(2, Behind(settled.Expect(200)).Count);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task whose_people_are_here_nobody_speaks_for_and_strangers_find_nothing(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        var id = (await sides.Vendor.Post($"{sides.Contract}/exclusions", Proposal)).Expect(201).Id;
        var decision = $"{sides.Contract}/exclusions/{id}/decision";

        (await sides.Vendor.Post(decision, Approve, ("If-Match", "*"))).Refused(422, "attestation.has-people");
        (await sides.Client.Post(decision, Approve, ("If-Match", "*"))).Refused(403, "access.not-allowed");
        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Ask($"{sides.Contract}/attestations")).Refused(404, "contract.not-found");
            (await stranger.Ask($"{sides.Contract}/evidence/evd_00000000000000000000000000")).Refused(
                404,
                "evidence.not-found"
            );
        }
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task recording_is_a_right_of_its_own_and_a_proof_stays_with_its_contract(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        var contract = $"contracts/{month.Contract}";
        var id = (await host.Client.Post($"{contract}/exclusions", Proposal)).Expect(201).Id;
        using var second = await host.AddKey("bpo_second_0123456789abcdef", Scopes.ExclusionsWrite);
        var decision = $"{contract}/exclusions/{id}/decision";
        var elsewhere = Approve.Replace("\"reference\"", "\"file\": \"evd_00000000000000000000000000\", \"reference\"");

        (await second.Post(decision, Approve, ("If-Match", "*"))).Refused(403, "access.not-allowed");
        var refused = (await host.Client.Post(decision, elsewhere, ("If-Match", "*"))).Expect(422);
        var empty = await host.Client.Post($"{contract}/evidence", "");

        Assert.Equal("/onBehalf/file", Text(refused.Json["errors"]![0]!["pointer"]));
        empty.Refused(422, "evidence.refused");
        Assert.Empty((await host.Client.Ask($"{contract}/attestations")).Expect(200).Json["data"]!.AsArray());
    }

    [Fact]
    public async Task the_page_says_who_recorded_it_for_whom_and_offers_to_record_only_while_it_waits()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        var contract = $"contracts/{month.Contract}";
        var id = (await host.Client.Post($"{contract}/exclusions", Proposal)).Expect(201).Id;
        using var browser = host.ClientWith(key: null);
        await SigningIn.SignIn(host, browser, ApiHost.AdminEmail, ApiHost.AdminPassword, "/");

        var before = (await browser.Ask($"/{contract}/exclusions/{id}")).Expect(200).Text;
        (await host.Client.Post($"{contract}/exclusions/{id}/decision", Approve, ("If-Match", "*"))).Expect(200);
        var after = (await browser.Ask($"/{contract}/exclusions/{id}")).Expect(200).Text;

        Assert.Contains("Record what the client said", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Record what the client said", after, StringComparison.Ordinal);
        Assert.Contains("for the client on", after, StringComparison.Ordinal);
        Assert.Contains("A. Weber", after, StringComparison.Ordinal);
    }

    private static JsonArray Behind(Answer answer) => answer.Json["onBehalf"]!.AsArray();

    private static string Text(JsonNode? node) => node!.ToString();
}
