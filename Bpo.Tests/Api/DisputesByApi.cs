using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>A difference over a line, from its opening to an end that one side cannot make alone.</summary>
public sealed class DisputesByApi
{
    private const string Doubt = """
        { "subject": "line", "subjectId": "talk", "period": "2026-10", "amount": "3.00", "reason": "Whole minutes were counted." }
        """;

    private const string Settle = """{"ending":"settle"}""";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task it_ends_when_one_side_takes_the_offer_of_the_other(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        await sides.Run();
        var opened = (await sides.Client.Post($"{sides.Contract}/disputes", Doubt)).Expect(201);
        var path = $"{sides.Contract}/disputes/{opened.Id}";

        var offered = (
            await sides.Vendor.Post($"{path}/messages", """{"text":"Two of three days.","offer":"2.00"}""")
        ).Expect(200);
        var etag = offered.Headers.ETag!.ToString();
        (await sides.Vendor.Post($"{path}/ending", Settle, ("If-Match", etag))).Refused(422, "dispute.no-offer");
        var settled = (await sides.Client.Post($"{path}/ending", Settle, ("If-Match", etag))).Expect(200);
        (await sides.Client.Post($"{path}/ending", Settle, ("If-Match", "*"))).Refused(409, "dispute.closed");
        (await sides.Vendor.Post($"{path}/messages", """{"text":"One more."}""")).Refused(409, "dispute.closed");

        Assert.Equal("client", opened.Json["openedSide"]!.GetValue<string>());
        Assert.Equal(("settled", 200), (Word(settled, "state"), settled.Json["settled"]!["minor"]!.GetValue<int>()));
        Assert.Equal(2, (await sides.Vendor.Ask(path)).Expect(200).Json["messages"]!.AsArray().Count);
        Assert.Single((await sides.Vendor.Ask($"{sides.Contract}/disputes?state=settled")).Json["data"]!.AsArray());
        Assert.Empty((await sides.Vendor.Ask($"{sides.Contract}/disputes?state=open")).Json["data"]!.AsArray());
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task neither_side_can_end_what_the_other_began_or_what_it_has_not_read(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        await sides.Run();
        var opened = (await sides.Client.Post($"{sides.Contract}/disputes", Doubt)).Expect(201);
        var path = $"{sides.Contract}/disputes/{opened.Id}";
        const string Withdraw = """{"ending":"withdraw"}""";

        (await sides.Vendor.Post($"{path}/ending", Withdraw)).Refused(428, "etag.missing");
        (await sides.Vendor.Post($"{path}/ending", Withdraw, ("If-Match", "\"99\""))).Refused(412, "etag.stale");
        (await sides.Vendor.Post($"{path}/ending", Withdraw, ("If-Match", "*"))).Refused(422, "dispute.not-yours");
        (await sides.Vendor.Post($"{path}/messages", """{"text":"More.","offer":"3.01"}""")).Refused(
            422,
            "dispute.offer"
        );
        (await sides.Client.Post($"{path}/ending", Withdraw, ("If-Match", "*"))).Expect(200);
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task it_is_there_for_the_two_sides_only(string provider)
    {
        await using var sides = await BothSides.Of(provider);
        await sides.Run();
        var opened = (await sides.Client.Post($"{sides.Contract}/disputes", Doubt)).Expect(201);
        var path = $"{sides.Contract}/disputes/{opened.Id}";

        foreach (var stranger in sides.Strangers)
        {
            (await stranger.Post($"{sides.Contract}/disputes", Doubt)).Refused(404, "contract.not-found");
            (await stranger.Ask($"{sides.Contract}/disputes")).Refused(404, "contract.not-found");
            (await stranger.Ask(path)).Refused(404, "dispute.not-found");
            (await stranger.Post($"{path}/messages", """{"text":"Mine."}""")).Refused(404, "dispute.not-found");
            (await stranger.Post($"{path}/ending", Settle, ("If-Match", "*"))).Refused(404, "dispute.not-found");
        }
    }

    [Theory]
    [InlineData("EUR", "3.01", 301)]
    [InlineData("EUR", "3.001", null)]
    [InlineData("JPY", "300", 300)]
    [InlineData("JPY", "300.5", null)]
    [InlineData("KWD", "3.125", 3125)]
    [InlineData("KWD", "3.1255", null)]
    [InlineData("EUR", "79228162514264337593543950335", null)]
    public async Task amounts_have_the_decimals_of_the_contracts_currency(string currency, string amount, int? minor)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host, terms: MonthByApi.Terms.Replace("EUR", currency));
        var doubt = $$"""{"subject":"metric","subjectId":"sl","period":"2026-10","amount":"{{amount}}","reason":"x"}""";

        var opened = await host.Client.Post($"contracts/{month.Contract}/disputes", doubt);

        if (minor is null)
        {
            opened.Refused(422, "dispute.refused");
            return;
        }

        Assert.Equal(minor, opened.Expect(201).Json["claimed"]!["minor"]!.GetValue<int>());
        var offer = $$"""{"text":"x","offer":"{{amount}}1"}""";
        (await host.Client.Post($"contracts/{month.Contract}/disputes/{opened.Id}/messages", offer)).Refused(
            422,
            "dispute.offer"
        );
    }

    private static string Word(Answer answer, string member) => answer.Json[member]!.GetValue<string>();
}
