namespace Bpo.Web.Operations.Settings;

/// <summary>Everything that can be set from outside, by file or environment (<c>Database__Provider</c>).</summary>
public sealed class BpoSettings
{
    public DatabaseSettings Database { get; init; } = new();

    public BootstrapSettings Bootstrap { get; init; } = new();

    public DemoSettings Demo { get; init; } = new();

    public IngestionSettings Ingestion { get; init; } = new();

    public JobSettings Jobs { get; init; } = new();

    public PrivacySettings Privacy { get; init; } = new();

    public MailSettings Mail { get; init; } = new();

    public TelemetrySettings Telemetry { get; init; } = new();

    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static BpoSettings From(IConfiguration configuration)
    {
        var settings = Bound(configuration);
        List<string> faults = [.. settings.Bootstrap.Faults(), .. settings.Privacy.Faults(), .. settings.Mail.Faults()];
        if (settings.Database is { Provider: DatabaseProvider.Postgres, ConnectionString: "" })
        {
            faults.Add("Database:ConnectionString is missing: PostgreSQL needs it.");
        }

        return faults.Count == 0 ? settings : throw new SettingsException(string.Join(Environment.NewLine, faults));
    }

    private static BpoSettings Bound(IConfiguration configuration)
    {
        try
        {
            return configuration.Get<BpoSettings>() ?? new BpoSettings();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new SettingsException(unreadable.Message, unreadable);
        }
    }
}

/// <summary>The settings do not make sense; the message says which and why.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);
