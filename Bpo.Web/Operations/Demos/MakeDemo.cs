using Bpo.Billing.Demo;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Runs.Imports;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Access;
using Bpo.Web.Operations.Startup;

namespace Bpo.Web.Operations.Demos;

/// <summary>The tenant a visitor finds on an empty database, and how to get into it.</summary>
public sealed class MakeDemo(
    FirstTenant tenants,
    TenantDatabase database,
    IUsageSource usage,
    ImportSettings settings,
    TenantSecrets secrets,
    TimeProvider clock,
    StartProgress progress
)
{
    public async Task<DemoAccess> Run(CancellationToken cancel)
    {
        var started = clock.GetTimestamp();
        var access = DemoAccess.New();
        var scope = await tenants.Add(DemoTenant.Name, TenantKind.Vendor, cancel);
        await UnfinishedDemo.Begin(database, scope, clock.GetUtcNow(), cancel);
        progress.Say("Making the demo: a vendor, three clients, two closed months and the running one …");

        var demo = new DemoTenant(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var past = new HistoricClock(clock);
        past.SetTo(demo.Months.First.From, hour: 8);
        var books = new DemoBooks(database, scope, past);
        await books.Write(demo, cancel);
        await AddPeople(scope, books, access, cancel);
        await new DemoPast(database, usage, settings, secrets, past, progress).Play(demo, scope, books, cancel);
        await new DemoMinutes(database, scope).Write(demo, books, cancel);
        await UnfinishedDemo.End(database, scope, clock.GetUtcNow(), cancel);
        progress.Say($"The demo stands after {clock.GetElapsedTime(started).TotalSeconds:F0} s.");
        return access;
    }

    private async Task AddPeople(TenantScope scope, DemoBooks books, DemoAccess access, CancellationToken cancel)
    {
        var client = TenantScope.Of(scope.Tenant!.Value, books.ClientOf(DemoTenant.Clients[0]));
        foreach (var person in DemoAccess.People)
        {
            await tenants.AddUser(
                person.IsClient ? client : scope,
                person.Email,
                access.Password,
                person.Role,
                person.Name
            );
        }

        await tenants.AddKey(scope, "Demo", access.ApiKey, cancel);
    }
}
