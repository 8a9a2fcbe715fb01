using Bpo.Tests.Persistence;

namespace Bpo.Tests.Api;

/// <summary>Each bad input has one clear answer, and nothing is lost by it.</summary>
public sealed class BadInput
{
    private const string Terms =
        """{"effectiveFrom":"{0}","currency":"{1}","timeZone":"Europe/Berlin","services":[],"pricing":[{2}]}""";

    [Theory]
    [InlineData("2026-01-01", "EUR", "terms.overlap", "/effectiveFrom")]
    [InlineData("2026-06-01", "USD", "terms.mixed-currency", "/currency")]
    public async Task versions_that_do_not_fit_the_contract_are_refused(
        string from,
        string currency,
        string code,
        string pointer
    )
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        var answer = await host.Client.Post($"contracts/{month.Contract}/terms", Document(from, currency));

        answer.Refused(422, code);
        Assert.Equal(pointer, answer.Json["errors"]![0]!["pointer"]!.GetValue<string>());
        Assert.Single((await host.Client.Ask($"contracts/{month.Contract}/terms")).Expect(200).Json["data"]!.AsArray());
    }

    [Fact]
    public async Task first_terms_that_leave_days_uncovered_are_refused()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var client = (await host.Client.Post("clients", """{"name":"A"}""")).Expect(201).Id;
        var vendor = (await host.Client.Post("vendors", """{"name":"B"}""")).Expect(201).Id;
        var contract = (
            await host.Client.Post(
                "contracts",
                $$"""{"clientId":"{{client}}","vendorId":"{{vendor}}","number":"1","name":"C","startsOn":"2026-01-01"}"""
            )
        )
            .Expect(201)
            .Id;

        (await host.Client.Post($"contracts/{contract}/terms", Document("2026-02-01", "EUR"))).Refused(
            422,
            "terms.gap"
        );
        (await host.Client.Post($"contracts/{contract}/activate", "")).Refused(422, "contract.no-terms");
    }

    [Fact]
    public async Task every_fault_of_the_terms_has_its_pointer()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);
        const string Charge = """{"id":"a","kind":"per-minute","price":"cheap","colour":"red"}""";

        var answer = await host.Client.Post($"contracts/{month.Contract}/terms", Document("2026-06-01", "EUR", Charge));

        answer.Refused(422, "terms.invalid");
        var pointers = answer.Json["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>()).ToList();
        Assert.Contains("/pricing/0/price", pointers);
        Assert.Contains("/pricing/0/colour", pointers);
    }

    [Theory]
    [InlineData("calculators/charges")]
    [InlineData("calculators/slas")]
    [InlineData("clients")]
    public async Task a_bomb_of_nested_lists_is_refused_at_once(string path)
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var bomb = $$"""{"name":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";

        (await host.Client.Post(path, bomb)).Refused(400, "request.not-json");
    }

    [Fact]
    public async Task a_contract_number_is_taken_once()
    {
        await using var host = await ApiHost.Start(TestDatabases.Sqlite);
        var month = await MonthByApi.Prepare(host);

        (
            await host.Client.Post(
                "contracts",
                $$"""{"clientId":"{{month.Client}}","vendorId":"{{month.Vendor}}","number":"C-1","name":"Twice","startsOn":"2026-01-01"}"""
            )
        ).Refused(409, "contract.already-exists");
    }

    private static string Document(string from, string currency, string charge = "") =>
        Terms
            .Replace("{0}", from, StringComparison.Ordinal)
            .Replace("{1}", currency, StringComparison.Ordinal)
            .Replace("{2}", charge, StringComparison.Ordinal);
}
