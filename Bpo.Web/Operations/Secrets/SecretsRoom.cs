using Bpo.Billing.Persistence.Secrets;
using Bpo.Web.Operations.Settings;

namespace Bpo.Web.Operations.Secrets;

public static class SecretsRoom
{
    /// <summary>The master key locks what is new when there is one; what the ring locked before stays open.</summary>
    public static void AddSecrets(this WebApplicationBuilder builder, PrivacySettings settings)
    {
        if (settings.MasterKey.Length > 0)
        {
            builder.Services.AddSingleton<IKeyWrap>(new MasterKeyWrap(Convert.FromBase64String(settings.MasterKey)));
        }

        builder.Services.AddSingleton<IKeyWrap, RingKeyWrap>();
        builder.Services.AddSingleton<TenantSecrets>();
    }
}
