using System.Net.Http.Json;
using System.Text.Json;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Operations.Demos;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Demo;

public sealed class DemoStands
{
    [Theory]
    [ClassData(typeof(TestDatabases))]
    public async Task it_comes_in_through_the_doors_and_leaves_issued_invoices_drafts_and_an_adjustment(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        await using var scope = host.Services.CreateAsyncScope();
        var access = await scope
            .ServiceProvider.GetRequiredService<MakeDemo>()
            .Run(TestContext.Current.CancellationToken);
        using var client = host.ClientWith(access.ApiKey);

        var invoices = await Read(client, "/api/v1/invoices?limit=100");
        Assert.Equal(4, Count(invoices, "status", "issued"));
        Assert.Equal(4, Count(invoices, "status", "draft"));
        Assert.Equal(["CNY", "EUR", "EUR", "RUB"], Drafts(invoices).Select(Currency).Order());

        var kinds = new List<string>();
        foreach (var draft in Drafts(invoices))
        {
            var lines = (await Read(client, $"/api/v1/invoices/{Text(draft, "id")}")).GetProperty("lines");
            kinds.AddRange(lines.EnumerateArray().Select(line => Text(line, "kind")));
        }

        Assert.Superset(
            new HashSet<string>(
                [
                    "per-minute",
                    "per-contact",
                    "per-seat",
                    "per-hour",
                    "per-result",
                    "fixed",
                    "minimum",
                    "service-credit",
                    "adjustment",
                ],
                StringComparer.Ordinal
            ),
            kinds.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static async Task<JsonElement> Read(HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    private static IEnumerable<JsonElement> Drafts(JsonElement invoices) =>
        invoices.GetProperty("data").EnumerateArray().Where(invoice => Text(invoice, "status") == "draft");

    private static int Count(JsonElement list, string member, string value) =>
        list.GetProperty("data").EnumerateArray().Count(entry => Text(entry, member) == value);

    private static string Currency(JsonElement invoice) => Text(invoice.GetProperty("total"), "currency");

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
