using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Pulls;

/// <summary>What tests of pulls say to the API.</summary>
internal static class PullDesk
{
    private static readonly (string Key, string Value) Loopback = ("Ingestion:PullFromLoopback", "true");

    public const string Secret = "Bearer 0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<ApiHost> Host(string provider, params (string Key, string Value)[] settings) =>
        settings.Length == 0
            ? ApiHost.StartShared(provider, Loopback)
            : ApiHost.Start(provider, [Loopback, .. settings]);

    public static Task<Answer> Set(ApiHost host, string source, string body) =>
        host.Client.Send(HttpMethod.Put, $"sources/{source}/pull", Calls.Json(body));

    public static string Plain(string url) => $$"""{"url":"{{url}}","everyMinutes":60}""";

    public static string Header(string url, string when) =>
        $$$"""{"url":"{{{url}}}",{{{when}}},"credential":{"in":"header","name":"Authorization","secret":"{{{Secret}}}"}}""";

    public static (string Status, string? Code, int Failures) Told(System.Text.Json.Nodes.JsonNode pull) =>
        (pull["status"]!.GetValue<string>(), pull["code"]?.GetValue<string>(), pull["failures"]!.GetValue<int>());

    public static BpoDbContext Database(ApiHost host)
    {
        var database = host.Services.GetRequiredService<TenantDatabase>();
        using var directory = database.OpenDirectory();
        return database.Open(TenantScope.Of(directory.Set<Tenant>().Single().TenantId));
    }

    public static async Task MakeDue(ApiHost host)
    {
        await using var db = Database(host);
        (await db.Set<SourcePull>().SingleAsync(Cancel)).NextAt = TestDatabase.Now;
        await db.SaveChangesAsync(Cancel);
    }
}
