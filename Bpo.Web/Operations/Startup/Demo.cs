using Bpo.Billing.Persistence;
using Bpo.Domain.Access;

namespace Bpo.Web.Operations.Startup;

/// <summary>The tenant a visitor finds on an empty database, and how to get into it.</summary>
public sealed class Demo(FirstTenant tenants, StartProgress progress)
{
    public async Task Make(CancellationToken cancel)
    {
        var access = DemoAccess.New();
        var scope = await tenants.Add("Veltrana Contact Services", TenantKind.Vendor, cancel);
        await tenants.AddUser(scope, DemoAccess.Admin, access.Password, UserRole.Admin, "Demo admin");
        await tenants.AddKey(scope, "Demo", access.ApiKey, cancel);
        access.Save();
        progress.Say("Made the demo tenant.");
    }
}
