using Bpo.Tests.Persistence;
using Bpo.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Api;

public sealed class Simulations
{
    /// <summary>Nine answered calls of 100 s by 60/6 at 0.50: 102 s each, 7.65; per second 7.50; by the contact at 1.10: 9.90.</summary>
    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_month_is_priced_under_other_terms_side_by_side(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);

        var answer = await Simulate(
            month,
            """
            { "name": "by the second", "patch": [ { "op": "replace", "path": "/pricing/0/increment", "value": "1/1" } ] },
            { "name": "per contact", "model": { "kind": "per-contact", "price": "1.10" } },
            { "name": "version", "version": 1 }
            """
        );

        var sides = answer.Expect(200).Json["alternatives"]!.AsArray();
        Assert.Equal([765, 750, 990, 765], sides.Select(side => side!["fees"]!["minor"]!.GetValue<long>()));
        Assert.Equal("0.85", sides[0]!["perHandledContact"]!.GetValue<string>());
        Assert.Equal("rounding", sides[0]!["hidden"]![0]!["kind"]!.GetValue<string>());
        Assert.Equal(15, sides[0]!["hidden"]![0]!["amount"]!["minor"]!.GetValue<long>());
        Assert.Equal("work", sides[2]!["terms"]!["pricing"]![0]!["id"]!.GetValue<string>());
        Assert.NotEmpty(sides[0]!["months"]![0]!["lines"]![0]!["steps"]!.AsArray());
    }

    [Fact]
    public async Task every_example_is_accepted_as_it_stands()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var description = (await host.Client.Ask("/openapi/v1.json")).Expect(200).Json;
        var examples = description["paths"]!["/api/v1/contracts/{id}/simulations"]!["post"]!["requestBody"]![
            "content"
        ]!["application/json"]!["examples"]!.AsObject();

        Assert.Equal(2, examples.Count);
        foreach (var (_, example) in examples)
        {
            (
                await host.Client.Post($"contracts/{month.Contract}/simulations", example!["value"]!.ToJsonString())
            ).Expect(200);
        }
    }

    [Theory]
    [InlineData("""{ "name": "x", "terms": { "effectiveFrom": "2026-01-01" } }""", "/alternatives/0/terms/currency")]
    [InlineData("""{ "name": "x", "version": 9 }""", "/alternatives/0/version")]
    [InlineData("""{ "name": "x" }""", "/alternatives/0")]
    [InlineData(
        """{ "name": "x", "patch": [ { "op": "replace", "path": "/pricing/7/price", "value": "1" } ] }""",
        "/alternatives/0/patch/0/path"
    )]
    [InlineData("""{ "name": "x", "patch": [ { "op": "remove", "path": "/currency" } ] }""", "/alternatives/0/patch")]
    [InlineData("""{ "name": "x", "model": { "kind": "by-magic", "price": "1" } }""", "/alternatives/0/model/kind")]
    [InlineData(
        """{ "name": "x", "model": { "kind": "per-contact", "price": "1", "fre": "2" } }""",
        "/alternatives/0/model/fre"
    )]
    public async Task a_fault_is_named_where_it_lies(string alternative, string pointer)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var answer = (await Simulate(month, alternative)).Refused(422, "simulation.invalid");

        Assert.Contains(
            pointer,
            answer.Json["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>())
        );
    }

    [Theory]
    [InlineData("""{ "months": [] }""", "/months")]
    [InlineData("""{ "months": ["2026-10", "2026-12"] }""", "/months/1")]
    [InlineData("""{ "months": ["October"] }""", "/months/0")]
    [InlineData("""{ "months": ["2026-10"], "staffing": "maybe" }""", "/staffing")]
    public async Task months_that_cannot_be_simulated_are_refused(string request, string pointer)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var answer = await host.Client.Post($"contracts/{month.Contract}/simulations", request);

        Assert.Equal(
            pointer,
            answer.Refused(422, "simulation.invalid").Json["errors"]![0]!["pointer"]!.GetValue<string>()
        );
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task the_comparison_is_a_table_too(string form, string type)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);

        var answer = await host.Client.Post(
            $"contracts/{month.Contract}/simulations?form={form}",
            """{ "months": ["2026-10"] }"""
        );

        Assert.Equal(type, answer.Expect(200).MediaType);
        Assert.True(form == "xlsx" || answer.Text.Contains("7.65", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task a_simulation_nobody_waits_for_is_kept_as_it_would_have_been_answered(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        const string Asked = """{ "months": ["2026-10"] }""";
        var path = $"contracts/{month.Contract}/simulations";

        var queued = await host.Client.Post(path, Asked, ("Prefer", "respond-async"));
        var place = queued.Expect(202).Headers.Location!.ToString();
        var waiting = (await host.Client.Ask(place)).Expect(200).Json;
        (await host.Client.Ask($"simulations/{queued.Id}")).Refused(404, "simulation.not-computed");
        var done = await host
            .Services.GetRequiredService<QueuedSimulations>()
            .RunDue(TestContext.Current.CancellationToken);
        var job = (await host.Client.Ask(place)).Expect(200).Json;
        var kept = (await host.Client.Ask(job["resultUrl"]!.GetValue<string>())).Expect(200);
        var answered = (await host.Client.Post(path, Asked)).Expect(200);

        Assert.Equal(("waiting", "done"), (waiting["status"]!.GetValue<string>(), job["status"]!.GetValue<string>()));
        Assert.Equal((1, 100), (done, job["progress"]!.GetValue<int>()));
        Assert.Equal(answered.Json.ToJsonString(), kept.Json.ToJsonString());
    }

    [Fact]
    public async Task a_request_that_cannot_be_read_is_refused_before_it_waits()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var answer = await host.Client.Post(
            $"contracts/{month.Contract}/simulations",
            """{ "months": [] }""",
            ("Prefer", "respond-async")
        );

        answer.Refused(422, "simulation.invalid");
    }

    /// <summary>60 % against 80 % in 20 seconds: the credit is called by its promise in the language of the request.</summary>
    [Theory]
    [InlineData("en", "Service credit: Service level 80/20")]
    [InlineData("ru", "Сервисный кредит: Уровень сервиса 80/20")]
    [InlineData("zh", "服务抵扣：服务水平 80/20")]
    public async Task a_credit_is_called_by_what_was_promised(string language, string expected)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        (await month.Import(MonthByApi.Calls())).Expect(201);

        var answer = await host.Client.Post(
            $"contracts/{month.Contract}/simulations",
            $$"""{ "months": ["2026-10"], "language": "{{language}}" }"""
        );

        var lines = answer.Expect(200).Json["alternatives"]![0]!["months"]![0]!["lines"]!.AsArray();
        var credit = lines.Single(line => line!["kind"]!.GetValue<string>() == "service-credit")!;
        Assert.Equal(expected, credit["description"]!.GetValue<string>());
    }

    private static Task<Answer> Simulate(MonthByApi month, string alternatives) =>
        month.Host.Client.Post(
            $"contracts/{month.Contract}/simulations",
            $$"""{ "months": ["2026-10"], "alternatives": [ {{alternatives}} ] }"""
        );
}
