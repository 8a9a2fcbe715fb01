using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Tests.Api;
using Bpo.Tests.Persistence;
using Bpo.Web.Operations.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bpo.Tests.Access;

/// <summary>People of one client see that client's rows, and nothing that spans clients.</summary>
public sealed class ClientsPeople
{
    private const string Email = "reader@northwind.example";
    private const string Password = "a long enough password";

    [Theory, ClassData(typeof(TestDatabases))]
    public async Task they_see_their_own_client_only_and_write_nothing(string provider)
    {
        await using var host = await ApiHost.Start(provider);
        var month = await MonthByApi.Prepare(host);
        var other = (await host.Client.Post("clients", """{"name":"Other"}""")).Expect(201).Id;
        (await month.Import(MonthByApi.Calls())).Expect(201);
        var run = (await host.Client.Post("runs", """{"period":"2026-10"}""")).Expect(201);
        await AddReader(host, month.Client);
        using var reader = host.ClientWith(key: null);
        await SigningIn.SignIn(host, reader, Email, Password, "/");

        Assert.Single((await reader.Ask("clients")).Expect(200).Json["data"]!.AsArray());
        Assert.Single((await reader.Ask("invoices")).Expect(200).Json["data"]!.AsArray());
        Assert.Empty((await reader.Ask("sources")).Expect(200).Json["data"]!.AsArray());
        (await reader.Ask($"clients/{other}")).Refused(404, "client.not-found");
        (await reader.Ask($"runs/{run.Id}")).Refused(404, "run.not-found");
        (await reader.Ask($"sources/{month.Source}")).Refused(404, "source.not-found");
        (await reader.Post("clients", """{"name":"Mine"}""")).Refused(403, "access.not-allowed");
        (await reader.Post("runs", """{"period":"2026-10"}""")).Refused(403, "access.not-allowed");
    }

    private static async Task AddReader(ApiHost host, string client)
    {
        await using var services = host.Services.CreateAsyncScope();
        await using var db = services.ServiceProvider.GetRequiredService<TenantDatabase>().OpenDirectory();
        var tenant = await db.Set<Tenant>().SingleAsync(TestContext.Current.CancellationToken);
        var scope = TenantScope.Of(tenant.TenantId, PublicId.Parse(PublicId.Client, client));
        var tenants = services.ServiceProvider.GetRequiredService<FirstTenant>();
        await tenants.AddUser(scope, Email, Password, UserRole.ClientViewer, "Reader");
    }
}
