using Bpo.Domain.Access;
using Bpo.Web.Operations.Databases;
using Bpo.Web.Operations.Demos;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Operations.Startup;

/// <summary>Brings the database up to date and, when it is empty, puts the first tenant or the demo into it.</summary>
public sealed class Start(
    Storage storage,
    BpoSettings settings,
    StartProgress progress,
    FirstTenant tenants,
    MakeDemo demo
)
{
    public async Task Run(CancellationToken cancel)
    {
        progress.Say($"Database: {storage.Description()}");
        progress.Say("Bringing it up to date …");
        await storage.MigrateAsync(Seed, cancel);
    }

    private async Task Seed(CancellationToken cancel)
    {
        if (await UnfinishedDemo.IsAll(storage.Database, cancel))
        {
            progress.Say("The demo was interrupted while it was made; it is made again from the start …");
            await storage.RenewAsync(cancel);
        }

        await using var db = storage.Database.OpenDirectory();
        if (await db.Set<Tenant>().AnyAsync(cancel))
        {
            return;
        }

        if (settings.Bootstrap.IsGiven)
        {
            await Bootstrap(settings.Bootstrap, cancel);
        }
        else if (settings.Demo.Enabled)
        {
            (await demo.Run(cancel)).Save();
        }
        else
        {
            progress.Say(
                "The database is empty. Set Bootstrap:Tenant, AdminEmail and AdminPassword to make the first tenant."
            );
        }
    }

    private async Task Bootstrap(BootstrapSettings first, CancellationToken cancel)
    {
        var scope = await tenants.Add(first.Tenant, TenantKind.Vendor, cancel);
        progress.Say($"First tenant: {first.Tenant}");
        if (first.AdminEmail.Length > 0)
        {
            await tenants.AddUser(scope, first.AdminEmail, first.AdminPassword, UserRole.Admin, first.AdminEmail);
            progress.Say($"First user: {first.AdminEmail}");
        }

        if (first.ApiKey.Length > 0)
        {
            await tenants.AddKey(scope, "Bootstrap", first.ApiKey, cancel);
            progress.Say($"First API key: … {first.ApiKey[^4..]} (all scopes)");
        }
    }
}
