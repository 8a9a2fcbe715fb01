namespace Bpo.Tests.Api;

/// <summary>A month with everybody who may look at it: the vendor by key, its client, another client of the same house, another house.</summary>
internal sealed record BothSides(
    ApiHost Host,
    MonthByApi Month,
    HttpClient Client,
    HttpClient OtherClient,
    HttpClient OtherTenant
) : IAsyncDisposable
{
    private const string OtherKey = "bpo_other_0123456789abcdef";

    public HttpClient Vendor => Host.Client;

    public string Contract => $"contracts/{Month.Contract}";

    /// <summary>Those whom the contract is none of their business.</summary>
    public IEnumerable<HttpClient> Strangers => [OtherClient, OtherTenant];

    public static async Task<BothSides> Of(string provider, string terms = MonthByApi.Terms)
    {
        var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host, terms: terms);
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var other = (await host.Client.Post("clients", """{"name":"Other"}""")).Expect(201).Id;
        var client = await host.AddClientUser(month.Client, "head@northwind.example");
        var stranger = await host.AddClientUser(other, "head@other.example");
        return new BothSides(host, month, client, stranger, await host.AddTenant("Elsewhere", OtherKey));
    }

    /// <summary>The month as a draft.</summary>
    public async Task Run() => (await Vendor.Post("runs", """{"period":"2026-10"}""")).Expect(201);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        OtherClient.Dispose();
        OtherTenant.Dispose();
        await Host.DisposeAsync();
    }
}
