using Bpo.Billing.Persistence;
using Bpo.Web.Access;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Bpo.Web.Operations.Databases;

public static class StorageRoom
{
    /// <summary>
    /// The database; for a request also <see cref="BpoDbContext"/> as its caller may see it. Pages open
    /// <see cref="TenantDatabase"/> themselves, for a circuit outlives a request.
    /// </summary>
    public static void AddStorage(this WebApplicationBuilder builder, DatabaseSettings settings)
    {
        var storage = new Storage(settings);
        builder.Services.AddSingleton(storage);
        builder.Services.AddSingleton(storage.Database);
        builder.Services.AddScoped(services =>
            services.GetRequiredService<TenantDatabase>().Open(services.GetRequiredService<Caller>().Scope)
        );
        builder.Services.AddDataProtection().SetApplicationName("bpo");
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<TenantDatabase>((options, database) => options.XmlRepository = new KeyRing(database));
    }
}
