namespace Bpo.Web.Operations.Settings;

/// <summary>Reads the settings once, checks them, and hands each part to whoever asks for it.</summary>
public static class SettingsRoom
{
    public static BpoSettings AddSettings(this WebApplicationBuilder builder)
    {
        var settings = BpoSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Database);
        builder.Services.AddSingleton(settings.Bootstrap);
        builder.Services.AddSingleton(settings.Demo);
        builder.Services.AddSingleton(settings.Ingestion);
        builder.Services.AddSingleton(settings.Jobs);
        builder.Services.AddSingleton(settings.Mail);
        builder.Services.AddSingleton(TimeProvider.System);
        return settings;
    }
}
