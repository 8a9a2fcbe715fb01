using System.Globalization;
using Bpo.Tests.Api;
using Bpo.Tests.Ingestion;
using Bpo.Tests.Persistence;

namespace Bpo.Tests.Scenarios;

/// <summary>
/// Tables of a help desk (fivetran/dbt_zendesk, Apache-2.0) from archive to judged month, by the API alone. Of ticket 11071 are
/// published 43,200 minutes open, 40,320 pending and 28,800 on hold; its own record says that it was created 425.15 minutes after
/// its first state, and these belong to nobody's clock.
/// </summary>
public sealed class TicketsOfAReplica
{
    private const decimal BeforeCreation = 425.15m;

    private static readonly string[] Tables =
    [
        "ticket_field_history_data.csv",
        "ticket_data.csv",
        "ticket_comment_data.csv",
        "ticket_schedule_data.csv",
    ];

    private static readonly (string Paused, decimal Minutes)[] Clocks =
    [
        ("pending", 72_000m),
        ("hold", 83_520m),
        ("pending\", \"hold", 43_200m),
    ];

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task clocks_stand_still_while_an_imported_ticket_waits(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var (contract, source) = await Prepare(host);

        var import = (await Import(host, source)).Expect(201).Json;
        (await host.Client.Post("runs", """{"period":"2020-08"}""")).Expect(201);
        var results = (await host.Client.Ask($"contracts/{contract}/results/2020-08")).Expect(200).Json[
            "results"
        ]!.AsArray();

        Assert.Equal(8, import["accepted"]!.GetValue<int>());
        Assert.Equal(
            Clocks.Select(clock => clock.Minutes - BeforeCreation),
            results.Select(result => decimal.Parse(result!["value"]!.GetValue<string>(), CultureInfo.InvariantCulture))
        );
    }

    private static async Task<(string Contract, string Source)> Prepare(ApiHost host)
    {
        var client = (await host.Client.Post("clients", """{"name":"Desk","currency":"USD"}""")).Expect(201).Id;
        var vendor = (await host.Client.Post("vendors", """{"name":"Help desk","currency":"USD"}""")).Expect(201).Id;
        var contract = (
            await host.Client.Post(
                "contracts",
                $$"""{"clientId":"{{client}}","vendorId":"{{vendor}}","number":"DESK-1","name":"Help desk","startsOn":"2020-01-01"}"""
            )
        )
            .Expect(201)
            .Id;
        (await host.Client.Post($"contracts/{contract}/terms", Terms())).Expect(201);
        (await host.Client.Post($"contracts/{contract}/activate", "")).Expect(200);
        var source = (
            await host.Client.Post(
                "sources",
                """{"name":"desk","format":"zendesk","timeZone":"Etc/UTC","profile":{}}"""
            )
        )
            .Expect(201)
            .Id;
        return (contract, source);
    }

    private static string Terms()
    {
        var levels = Clocks.Select(
            (clock, index) =>
                $$"""
                    { "id": "clock-{{index}}", "metric": "resolution-time", "method": "mean", "unit": "minutes", "service": "desk",
                      "pausedIn": ["{{clock.Paused}}"], "target": { "atMost": "1" } }
                    """
        );
        return $$"""
            { "effectiveFrom": "2020-01-01", "currency": "USD", "timeZone": "America/Los_Angeles",
              "services": [ { "id": "desk", "name": "Help desk" } ],
              "slas": [ {{string.Join(",", levels)}} ] }
            """;
    }

    private static async Task<Answer> Import(ApiHost host, string source)
    {
        var archive = Zip.Pack([
            .. Tables.Select(table => (table, File.ReadAllBytes(SharedData.Find("zendesk_fivetran_seeds", table)))),
        ]);
        using var content = new ByteArrayContent(archive);
        return await host.Client.Send(HttpMethod.Post, $"sources/{source}/imports?fileName=tickets.zip", content);
    }
}
