using Bpo.Web.Operations.Demos;
using Bpo.Web.Operations.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bpo.Web.Operations.Startup;

public static class StartRoom
{
    public static void AddStart(this IServiceCollection services)
    {
        services.AddSingleton<StartProgress>();
        services.AddScoped<FirstTenant>();
        services.AddScoped<MakeDemo>();
        services.AddScoped<Start>();
    }

    /// <summary>Before the first request: a database that is up to date and somebody who may sign in.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Start>().Run(app.Lifetime.ApplicationStopping);
        }

        app.Lifetime.ApplicationStarted.Register(() => Welcome(app));
    }

    private static void Welcome(WebApplication app)
    {
        var progress = app.Services.GetRequiredService<StartProgress>();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        foreach (var address in addresses ?? [])
        {
            progress.Say($"Ready: {address}");
        }

        if (
            app.Services.GetRequiredService<BpoSettings>() is { Bootstrap.IsGiven: false, Demo.Enabled: true }
            && DemoAccess.Load() is { } demo
        )
        {
            progress.Say($"Sign in with the password {demo.Password} as");
            foreach (var person in DemoAccess.People)
            {
                progress.Say($"  {person.Email, -22} {person.Name}");
            }

            progress.Say($"API key: {demo.ApiKey}   (Authorization: Bearer …, see /openapi/v1.json)");
        }
    }
}
